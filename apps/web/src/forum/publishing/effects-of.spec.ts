import { effectsOf } from './effects-of';

it('tells only what happens', () => {
  expect(effectsOf({ version: 3, added: 2, moved: 0, changed: 1, cancelled: 0, kept: 4 })).toEqual([
    { kind: 'added', count: 2 },
    { kind: 'changed', count: 1 },
    { kind: 'kept', count: 4 },
  ]);
  expect(effectsOf({ version: 1, added: 0, moved: 0, changed: 0, cancelled: 0, kept: 0 })).toEqual([]);
});
