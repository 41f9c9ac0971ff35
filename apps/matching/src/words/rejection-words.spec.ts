import { addWords } from '@titik/platform/words';
import { rejectionCodes } from '../standing/verdict';
import en from './en.json';
import { factParams } from './fact-params';
import id from './id.json';

addWords('matching', { en, id });

it('every code of a rejection has words, and no other', () => {
  expect(Object.keys(en.rejection).toSorted()).toEqual([...rejectionCodes].toSorted());
  expect(factParams({ code: 'late-delivery' }, 'en')).toEqual({ code: 'late delivery' });
  expect(factParams({ code: 'late-delivery' }, 'id')).toEqual({ code: 'pengiriman terlambat' });
});
