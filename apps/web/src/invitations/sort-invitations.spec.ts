import { sortInvitations } from './sort-invitations';

const now = Date.parse('2027-01-10T00:00:00Z');
const meeting = (day: string, part: object = {}) => ({
  start: `2027-01-${day}T03:00:00Z`,
  end: `2027-01-${day}T03:45:00Z`,
  state: 'tentative',
  parties: [
    { partyId: 'me', answer: 'waiting' },
    { partyId: 'post', answer: 'waiting' },
  ],
  ...part,
});
const answered = (answer: string) => ({ parties: [{ partyId: 'me', answer }] });
const days = (meetings: readonly { start: string }[]) => meetings.map(({ start }) => start.slice(8, 10)).join(' ');

it('asks first for what waits for an answer, soonest first, and puts what is over or off last', () => {
  const { waiting, coming, past } = sortInvitations(
    [
      meeting('20'),
      meeting('12'),
      meeting('15', answered('accepted')),
      meeting('11', { state: 'confirmed', ...answered('accepted') }),
      meeting('05', answered('accepted')),
      meeting('08'),
      meeting('14', { state: 'cancelled' }),
      meeting('13', answered('declined')),
    ],
    ['me'],
    now,
  );
  expect([days(waiting), days(coming), days(past)]).toEqual(['12 20', '11 15', '14 13 08 05']);
});

it('waits for others where I proposed hours, and for me where others did', () => {
  const { waiting, coming } = sortInvitations(
    [
      meeting('12', { otherHours: { partyId: 'me' } }),
      meeting('13', { otherHours: { partyId: 'post' }, ...answered('accepted') }),
    ],
    ['me'],
    now,
  );
  expect([days(waiting), days(coming)]).toEqual(['13', '12']);
});

it('asks for nothing once a meeting has begun', () => {
  const begun = meeting('10', { start: '2027-01-09T23:45:00Z', end: '2027-01-10T00:30:00Z' });
  expect(sortInvitations([begun], ['me'], now)).toMatchObject({ waiting: [], coming: [begun], past: [] });
});
