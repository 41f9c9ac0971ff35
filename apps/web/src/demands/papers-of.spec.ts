import { papersOf } from './papers-of';

type Rules = Parameters<typeof papersOf>[0];
type Commodity = Parameters<typeof papersOf>[1];

const rule = (certificate: string, part: Partial<Rules[number]> = {}): Rules[number] => ({
  bundle: 'FISH',
  certificate,
  names: { id: certificate, en: certificate },
  orElse: [],
  market: 'AU',
  scope: 'establishment',
  gates: true,
  checked: true,
  ...part,
});
const tuna = {
  slug: 'tuna',
  parents: ['fish'],
  forms: [
    { slug: 'loin', bundle: 'FISH' },
    { slug: 'canned', bundle: 'FOOD-ANIM' },
  ],
} as Commodity;
const names = (rules: Rules, form?: string) => papersOf(rules, tuna, form).map(({ certificate }) => certificate);

it('asks the papers of the chosen form, and of all forms where none is chosen', () => {
  const rules = [rule('skp'), rule('vet', { bundle: 'FOOD-ANIM' }), rule('svlk', { bundle: 'WOOD' })];
  expect(names(rules, 'loin')).toEqual(['skp']);
  expect(names(rules)).toEqual(['skp', 'vet']);
});

it('leaves out rules of another commodity, keeps those of a group above', () => {
  expect(
    names([rule('a', { commodity: 'crab' }), rule('b', { commodity: 'fish' }), rule('c', { commodity: 'tuna' })]),
  ).toEqual(['b', 'c']);
});

it('names a paper once, those that shut a producer out first', () => {
  const rules = [rule('hc', { gates: false }), rule('skp', { gates: false, market: 'ID' }), rule('skp')];
  expect(papersOf(rules, tuna, 'loin').map(({ certificate, gates }) => [certificate, gates])).toEqual([
    ['skp', true],
    ['hc', false],
  ]);
});
