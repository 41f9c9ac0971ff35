import { ConflictError } from '@titik/platform/errors';
import { ProposedSessionRow, type SessionState } from './proposed-session.entity';

const lines = [
  { lineId: 'tuna', words: 'tuna' },
  { lineId: 'crab', words: 'crab' },
];
const session = (state: SessionState) =>
  Object.assign(new ProposedSessionRow(), { state, version: 1, lines, reason: null });

type Step = (row: ProposedSessionRow) => boolean;
const approve: Step = (row) => row.approve(new Set(['tuna', 'crab']));
const drop: Step = (row) => row.drop('No');
const lapse: Step = (row) => row.lapse();
const fall: Step = (row) => row.fallThrough('Away');

it.each<[SessionState, string, Step, SessionState, boolean]>([
  ['proposed', 'approve', approve, 'approved', true],
  ['proposed', 'drop', drop, 'dropped', true],
  ['proposed', 'lapse', lapse, 'lapsed', true],
  ['approved', 'approve', approve, 'approved', false],
  ['approved', 'drop', drop, 'dropped', true],
  ['approved', 'lapse', lapse, 'lapsed', true],
  ['approved', 'fall through', fall, 'fell-through', true],
  ['fell-through', 'fall through', fall, 'fell-through', false],
  ['fell-through', 'lapse', lapse, 'fell-through', false],
  ['dropped', 'fall through', fall, 'dropped', false],
  ['dropped', 'drop', drop, 'dropped', false],
  ['dropped', 'lapse', lapse, 'dropped', false],
  ['lapsed', 'lapse', lapse, 'lapsed', false],
])('%s, %s', (state, _, step, after, changes) => {
  const row = session(state);
  expect([step(row), row.state, row.version]).toEqual([changes, after, changes ? 2 : 1]);
});

it.each<[SessionState, string, Step]>([
  ['dropped', 'approve', approve],
  ['lapsed', 'approve', approve],
  ['lapsed', 'drop', drop],
  ['fell-through', 'approve', approve],
  ['fell-through', 'drop', drop],
])('%s refuses to %s', (state, _, step) => expect(() => step(session(state))).toThrow(ConflictError));

it('is approved for the lines that the demand still has, if it has any', () => {
  const row = session('proposed');
  row.approve(new Set(['crab', 'new']));
  expect(row.lines).toEqual([lines[1]]);
  expect(() => session('proposed').approve(new Set(['new']))).toThrow('session.lines-gone');
});

it('keeps why a person dropped it', () => {
  const row = session('approved');
  row.drop('No');
  expect(row.reason).toBe('No');
});
