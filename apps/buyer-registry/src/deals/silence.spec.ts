import { fallenSilent } from './silence';

const policy = { nudgeDays: 14, escalationDays: 7 };
const day = (n: number, seconds = 0) => new Date(Date.UTC(2027, 0, 1 + n, 0, 0, seconds));
const quiet = { quietSince: day(0), nudgedAt: null, escalatedAt: null };

it.each([
  ['not yet', quiet, day(14, -1), undefined],
  ['after 14 days a nudge', quiet, day(14), { level: 'nudge', days: 14 }],
  ['a nudge first, however late', quiet, day(40), { level: 'nudge', days: 40 }],
  ['no second nudge', { ...quiet, nudgedAt: day(14) }, day(21, -1), undefined],
  ['7 days later an escalation', { ...quiet, nudgedAt: day(14) }, day(21), { level: 'escalation', days: 21 }],
  ['7 days after a late nudge', { ...quiet, nudgedAt: day(40) }, day(46), undefined],
  ['no second escalation', { ...quiet, nudgedAt: day(14), escalatedAt: day(21) }, day(90), undefined],
] as const)('%s', (_, silence, now, expected) => expect(fallenSilent(silence, now, policy)).toEqual(expected));
