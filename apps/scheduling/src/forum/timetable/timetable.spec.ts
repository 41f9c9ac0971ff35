import { addWords } from '@titik/platform/words';
import en from '../../words/en.json';
import id from '../../words/id.json';
import { ForumDay } from '../days/forum-day.entity';
import type { ForumRecords, Wish } from '../schedule/forum-records';
import { timetable } from './timetable';
import { timetableCsv } from './timetable-csv';
import { timetablePage, timetablePolicy } from './timetable-page';
import { formatOf } from './timetable.service';

addWords('scheduling', { en, id });

const day = Object.assign(new ForumDay(), {
  id: 'f',
  version: 3,
  state: 'solved',
  name: 'Forum <Bangkalan>',
  place: 'Balai "Pemuda"',
  zone: 'Asia/Makassar',
  date: '2027-02-10',
  slotMinutes: 20,
  starts: ['09:00', '09:20', '13:00'],
  morning: 2,
  fairness: 2,
});
const people = [
  ['p', `<script>alert('x')</script>`],
  ['q', '=cmd|Kopi'],
  ['b', 'Harbour & Co'],
  ['idle', 'Nobody'],
];
const wish = (wishId: string, a: string, b: string, slot: number, tableNo: number, over: Partial<Wish> = {}) =>
  ({
    id: wishId,
    a,
    b,
    meetingId: null,
    withdrawn: false,
    ended: false,
    placement: { slot, tableNo, interpreterId: null },
    ...over,
  }) as Wish;
const records: ForumRecords = {
  slots: 3,
  morning: 2,
  fairness: 2,
  participants: people.map(([partyId, name]) => ({
    partyId,
    role: 'producer',
    name,
    zone: 'Asia/Jakarta',
    arrives: 1,
    forbidden: [],
    goneFrom: null,
    language: null,
  })),
  tables: [1, 2].map((no) => ({ no, partyId: null, closedFrom: null })),
  interpreters: [{ id: 'i', name: 'Dewi <3', zone: 'Asia/Jakarta', languages: ['ja'], awayFrom: null }],
  wishes: [
    wish('1', 'p', 'b', 3, 2, { placement: { slot: 3, tableNo: 2, interpreterId: 'i' }, meetingId: 'm' }),
    wish('2', 'q', 'b', 1, 1),
    wish('3', 'p', 'q', 2, 1, { ended: true }),
  ],
};

it('gives each party its day in order, the other one second, on the clock of the place', () => {
  const [p, , b] = timetable(day, records, 'party');
  expect(p.entries).toEqual([
    {
      slot: 3,
      start: '2027-02-10T13:00:00+08:00',
      end: '2027-02-10T13:20:00+08:00',
      tableNo: 2,
      parties: [
        { partyId: 'p', name: people[0][1] },
        { partyId: 'b', name: 'Harbour & Co' },
      ],
      interpreter: 'Dewi <3',
      wishId: '1',
      meetingId: 'm',
    },
  ]);
  expect(b.entries.map(({ slot, parties: [one] }) => [slot, one.partyId])).toEqual([
    [1, 'b'],
    [3, 'b'],
  ]);
  expect(timetable(day, records, 'party').map(({ id: each }) => each)).not.toContain('idle');
});

it.each([
  ['table', ['1', '2'], [1, 1]],
  ['slot', ['1', '2', '3'], [1, 0, 1]],
] as const)('by %s', (by, ids, sizes) => {
  const sections = timetable(day, records, by);
  expect(sections.map(({ id: each }) => each)).toEqual(ids);
  expect(sections.map(({ entries }) => entries.length)).toEqual(sizes);
});

it('prints a page for each, escapes what people are called, and fetches nothing', () => {
  const html = timetablePage(day, timetable(day, records, 'party'), 'party', 'en');
  expect(html.match(/<section>/g)).toHaveLength(3);
  expect(html).toContain('break-after:page');
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;');
  expect(html).toContain('Forum &lt;Bangkalan&gt;, Balai &quot;Pemuda&quot;');
  expect(html).toContain('Wednesday, 10 February 2027');
  expect(html).toContain('13:00–13:20');
  expect(html).toContain('Interpreter: Dewi &lt;3');
  expect(html).not.toMatch(/(src|href)=|url\(|@import/);
  expect(timetablePolicy).toContain("default-src 'none'");
});

it('speaks Indonesian', () => {
  const html = timetablePage(day, timetable(day, records, 'slot'), 'slot', 'id');
  expect(html).toContain('<html lang="id">');
  expect(html).toContain('Rabu, 10 Februari 2027');
  expect(html).toContain('<h1>Slot 3: 13:00–13:20</h1>');
  expect(html).toContain('Siapa bertemu');
});

it('has no formulas in its CSV', () => {
  const lines = timetableCsv(timetable(day, records, 'slot')).split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain(`'=cmd|Kopi`);
});

it.each([
  [undefined, 'json'],
  ['*/*', 'json'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
  ['text/csv', 'csv'],
  ['text/html;q=0.5, application/json', 'json'],
  ['text/html;q=0', 'json'],
])('Accept %s: %s', (accept, format) => expect(formatOf(accept)).toBe(format));
