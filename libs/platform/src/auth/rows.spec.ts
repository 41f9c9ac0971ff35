import { aPrincipal } from '@titik/testing/a-principal';
import fc from 'fast-check';
import { byService } from '../caller';
import { type Principal, roles } from './principal';
import {
  type Asker,
  heldBy,
  holds,
  mayDoAll,
  mayTouchVillage,
  mustBeTheirs,
  postToList,
  producersToList,
  runsProgramme,
  runsProvince,
  speaksForPost,
  speaksForProducer,
} from './rows';

const as = (role: Principal['role'], part: Partial<Principal> = {}): Asker => ({
  principal: aPrincipal({ role, ...part }),
});
const operator = as('operator');
const sydney = as('attache', { postId: 'sydney' });
const bumdes = as('producer', { producerIds: ['one', 'two'] });
const eastJava = as('coordinator', { provinces: ['35'] });
const coaches = as('coordinator', { programmes: ['desa-devisa'] });
const service = byService('sweep');
const notYours = expect.objectContaining({ code: 'auth.not-yours' });

describe('what is whose', () => {
  it.each<[string, (by: Asker) => boolean, Asker[]]>([
    ['everything', mayDoAll, []],
    ['the post in Sydney', (by) => speaksForPost(by, 'sydney'), [sydney]],
    ['another post', (by) => speaksForPost(by, 'tokyo'), []],
    ['no post at all', (by) => speaksForPost(by, undefined), []],
    ['a producer', (by) => speaksForProducer(by, 'two'), [bumdes]],
    ['another producer', (by) => speaksForProducer(by, 'three'), []],
    ['a programme', (by) => runsProgramme(by, 'desa-devisa'), [coaches]],
    ['a province', (by) => runsProvince(by, '35'), [eastJava]],
    ['what the province holds', (by) => holds(by, { province: '35' }), [eastJava]],
    ['what both hold', (by) => holds(by, { province: '35', programme: 'desa-devisa' }), [eastJava, coaches]],
    ['what others hold', (by) => holds(by, { province: '51', programme: 'other' }), []],
    ['what nobody holds', (by) => holds(by, { province: null }), []],
    ['a village of the province', (by) => mayTouchVillage(by, { code: '3526010001' }), [eastJava]],
    [
      'a village of the programme elsewhere',
      (by) => mayTouchVillage(by, { code: '5171010001', programmes: ['other', 'desa-devisa'] }),
      [coaches],
    ],
    ['a village of neither', (by) => mayTouchVillage(by, { code: '5171010001', programmes: ['other'] }), []],
  ])('%s', (_, isTheirs, theirs) => {
    const everybody = [sydney, bumdes, eastJava, coaches];
    expect(everybody.filter(isTheirs)).toEqual(theirs);
    expect([operator, service].filter(isTheirs)).toEqual([operator, service]);
  });

  it('a claim of another role gives nothing', () => {
    const claims = { postId: 'sydney', producerIds: ['one'], provinces: ['35'], programmes: ['desa-devisa'] };
    expect(speaksForPost(as('producer', claims), 'sydney')).toBe(false);
    expect(speaksForProducer(as('coordinator', claims), 'one')).toBe(false);
    expect(mayTouchVillage(as('attache', claims), { code: '3526010001', programmes: ['desa-devisa'] })).toBe(false);
  });
});

it.each([
  ['of their one province', ['35'], ['desa-devisa'], { province: '35', programme: null }],
  ['else of their one programme', [], ['desa-devisa'], { province: null, programme: 'desa-devisa' }],
  ['of nobody where they have several', ['35', '51'], ['desa-devisa'], { province: null, programme: null }],
])('what is opened is %s', (_, provinces, programmes, held) => {
  const by = as('coordinator', { provinces, programmes });
  expect(heldBy(by, {})).toEqual(held);
  expect(heldBy(by, { programme: 'other' })).toEqual({ programme: 'other', province: null });
  expect(heldBy(operator, {})).toEqual({ programme: null, province: null });
});

it('says no with a code, and where', () => {
  expect(() => mustBeTheirs(true)).not.toThrow();
  expect(() => mustBeTheirs(false, 'postId')).toThrow(
    expect.objectContaining({ code: 'auth.not-yours', params: { field: 'postId' } }),
  );
});

describe('what a list is of', () => {
  it('an attaché’s is of their post', () => {
    expect(postToList(sydney)).toBe('sydney');
    expect(postToList(sydney, 'sydney')).toBe('sydney');
    expect(() => postToList(sydney, 'tokyo')).toThrow(notYours);
    expect([postToList(operator), postToList(operator, 'tokyo'), postToList(eastJava)]).toEqual([
      undefined,
      'tokyo',
      undefined,
    ]);
  });

  it('a producer’s is of their producers', () => {
    expect(producersToList(bumdes)).toEqual(['one', 'two']);
    expect(producersToList(bumdes, 'two')).toEqual(['two']);
    expect(() => producersToList(bumdes, 'three')).toThrow(notYours);
    expect(producersToList(as('producer'))).toEqual([]);
    expect([producersToList(operator), producersToList(sydney, 'three')]).toEqual([undefined, ['three']]);
  });
});

it('nobody but an operator acts for two posts, or for what they do not name', () => {
  const someone = fc.record({
    role: fc.constantFrom(...roles),
    postId: fc.constantFrom('a', 'b'),
    producerIds: fc.subarray(['a', 'b']),
    provinces: fc.subarray(['11', '35']),
  });
  fc.assert(
    fc.property(someone, (part) => {
      const by = { principal: aPrincipal(part) };
      const all = part.role === 'operator';
      expect(speaksForPost(by, 'a') && speaksForPost(by, 'b')).toBe(all);
      expect(speaksForProducer(by, 'a') || all).toBe(
        all || (part.role === 'producer' && part.producerIds.includes('a')),
      );
      expect(mayTouchVillage(by, { code: '3526010001' })).toBe(
        all || (part.role === 'coordinator' && part.provinces.includes('35')),
      );
    }),
  );
});
