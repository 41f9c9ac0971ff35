import { cellKey, draftOf, isContractDraft, monthsBetween, monthsOf } from './contract-draft';

const months = [
  { lineId: 'l', offerId: 'o', month: '2027-03', quantity: 2, unit: 'TNE' },
  { lineId: 'l', offerId: 'o', month: '2027-04', quantity: 1.5, unit: 'KGM' },
];
const step = { stage: 'contract' as const, on: '2027-01-20', recordedAt: '', recordedBy: 'ayu', evidence: 'HS-1' };

it('gives back the contract that it was made of', () => {
  const contract = { reference: 'HS-1', value: { amount: 56000, currency: 'USD' }, months };
  const draft = draftOf({ contract, steps: [step], values: {} });
  expect(draft).toMatchObject({ on: '2027-01-20', reference: 'HS-1', evidence: 'HS-1' });
  expect(monthsOf(draft)).toEqual(months);
  expect(isContractDraft(JSON.parse(JSON.stringify(draft)))).toBe(true);
});

it('begins with the currency of what was intended, and signs no empty month', () => {
  const draft = draftOf({ steps: [], values: { intention: { amount: 1, currency: 'AUD' } } });
  expect(draft.value).toEqual({ amount: '', currency: 'AUD' });
  draft.cells[cellKey('l', 'o', '2027-03')] = { quantity: '', unit: 'TNE' };
  draft.cells[cellKey('l', 'o', '2027-04')] = { quantity: 0, unit: 'TNE' };
  expect(monthsOf(draft)).toEqual([]);
});

it('counts months over the turn of the year', () => {
  expect(monthsBetween(['2027-02', '2026-11', '2026-12'])).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect(monthsBetween([])).toEqual([]);
});

it.each([
  null,
  7,
  { on: '2027-01-01' },
  { on: '', reference: '', evidence: '', value: { currency: 'USD' }, cells: null },
])('does not take %j for a draft', (kept) => expect(isContractDraft(kept)).toBe(false));
