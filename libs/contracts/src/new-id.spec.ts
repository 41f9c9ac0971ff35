import { validate, version } from 'uuid';
import { newId } from './new-id';

it('gives version 7 ids that rise in the order in which they are given, however fast', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});
