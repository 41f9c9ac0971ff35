import { addWords } from '@titik/platform/words';
import type { Slot, SlotParty } from '../slots/find-slot';
import en from '../words/en.json';
import id from '../words/id.json';
import { reasonsFor, sharesOf, tellSlot } from './tell-slots';

addWords('scheduling', { en, id });

const party = (zone: string): SlotParty => ({
  id: zone,
  zone,
  officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
  holidays: new Set(),
  busy: [],
});
const slot = (start: string, outOfHours = true): Slot => ({
  start: new Date(start),
  end: new Date(Date.parse(start) + 45 * 60_000),
  outOfHours,
});
const zones = ['America/Los_Angeles', 'Asia/Jayapura'];

it('tells local times, places and days in both languages', () => {
  const told = (language: 'id' | 'en') => tellSlot(slot('2027-01-14T23:00Z', false), ['common-hours'], zones, language);
  expect(told('en')).toBe(
    '15:00 in Los Angeles on Thursday, 08:00 in Jayapura on Friday. It lies inside everybody’s office hours.',
  );
  expect(told('id')).toBe(
    'Pukul 15.00 di Los Angeles hari Kamis, Pukul 08.00 di Jayapura hari Jumat. Jam ini berada dalam jam kantor semua pihak.',
  );
});

it('tells what the hour asks of each, and whose turn it is', () => {
  const [chicago, jakarta] = ['America/Chicago', 'Asia/Jakarta'].map(party);
  const early = slot('2027-01-12T00:00Z'); // 18:00 to 18:45 and 07:00
  const told = (borne: [string, number][]) => {
    const shares = sharesOf([chicago, jakarta], early, new Map(borne));
    return {
      asks: shares.map(({ minutesOutside, burden }) => [minutesOutside, burden]),
      reasons: reasonsFor(early, shares),
    };
  };
  const asks = [
    [105, 11_025],
    [-60, 3600],
  ];
  expect(told([])).toEqual({ asks, reasons: ['least-burden'] });
  expect(told([[jakarta.id, 9000]])).toEqual({ asks, reasons: ['least-burden', 'turn'] });
  expect(told([[chicago.id, 9000]])).toEqual({ asks, reasons: ['least-burden'] });
});
