import {
  changeLine,
  type DemandDraft,
  draftOf,
  freshDraft,
  inputOf,
  isDraft,
  missingIn,
  revisionOf,
  withLine,
  withoutLine,
} from './draft';

const today = new Date('2026-11-29T10:00:00Z');
const whole = (): DemandDraft => {
  const draft = { ...freshDraft(today, 'a'), buyerId: 'b' };
  return changeLine(draft, 'a', { words: ' crab meat ', min: 4, max: 6, ceiling: 28 });
};

it('begins with the second to fourth month, across the turn of the year', () => {
  expect(freshDraft(today, 'a').lines[0]).toMatchObject({ from: '2027-01', to: '2027-03', rhythm: 'monthly' });
});

it('names what is missing as the server would', () => {
  expect(missingIn(freshDraft(today, 'a'))).toEqual(['buyerId', 'lines.0.words', 'lines.0.quantity.min']);
  expect(missingIn(whole())).toEqual([]);
  expect(missingIn(changeLine(whole(), 'a', { min: 0 }))).toEqual(['lines.0.quantity.min']);
  expect(() => inputOf(freshDraft(today, 'a'), 'p')).toThrow(TypeError);
});

it('sends what was typed, and nothing that was left empty', () => {
  expect(inputOf(whole(), 'p')).toEqual({
    postId: 'p',
    buyerId: 'b',
    maxSessions: 5,
    lines: [
      {
        words: 'crab meat',
        quantity: { min: 4, max: 6, unit: 'TNE', rhythm: 'monthly' },
        shipWindow: { from: '2027-01', to: '2027-03' },
        incoterm: 'FOB',
        ceiling: { amount: 28, currency: 'USD', per: 'KGM' },
      },
    ],
  });
});

it('sends the product that was chosen, until the words become others', () => {
  const chosen = changeLine(whole(), 'a', { picked: { commodity: 'crab', form: 'frozen' } });
  expect(inputOf(chosen, 'p').lines[0]).toMatchObject({ commodity: 'crab', form: 'frozen' });
  expect(inputOf(changeLine(chosen, 'a', { words: 'crab meat' }), 'p').lines[0]).toHaveProperty('commodity');
  expect(inputOf(changeLine(chosen, 'a', { words: 'tuna' }), 'p').lines[0]).not.toHaveProperty('commodity');
});

it('keeps the window in order, whichever end is moved', () => {
  expect(changeLine(whole(), 'a', { from: '2027-06' }).lines[0]).toMatchObject({ from: '2027-06', to: '2027-06' });
  expect(changeLine(whole(), 'a', { to: '2026-12' }).lines[0]).toMatchObject({ from: '2026-12', to: '2026-12' });
});

it('adds a line like the one before but for its words, and never takes the last away', () => {
  const two = withLine(whole(), 'b');
  expect(two.lines[1]).toMatchObject({ key: 'b', words: '', min: 4, unit: 'TNE', ceiling: '' });
  expect(withoutLine(two, 'a').lines.map(({ key }) => key)).toEqual(['b']);
  expect(withoutLine(whole(), 'a').lines).toHaveLength(1);
});

it('knows a kept draft from anything else', () => {
  expect(isDraft(JSON.parse(JSON.stringify(whole())))).toBe(true);
  for (const other of [null, {}, { maxSessions: 5, lines: [] }, { maxSessions: 5, lines: [{ words: 1 }] }, 'x'])
    expect(isDraft(other)).toBe(false);
});

describe('a registered demand', () => {
  const line = {
    lineId: 'l1',
    words: 'crab meat',
    commodity: 'blue-swimming-crab',
    hs6: ['160510'],
    quantity: { min: 4000, unit: 'KGM', rhythm: 'monthly' as const },
    shipWindow: { from: '2027-01', to: '2027-03' },
    certificates: ['haccp', 'halal'],
    ceiling: { amount: 28, currency: 'USD' },
    stated: { quantity: { min: 4, unit: 'TNE' }, certificates: ['halal'] },
  };
  const demand = { ...whole(), buyerId: 'b', country: 'AU', demandId: 'd', postId: 'p', state: 'open' as const };
  const registered = { ...demand, version: 2, registeredAt: '', expiresOn: '2027-02-01', lines: [line] };

  it('is typed as the buyer stated it, and without the papers that the rules ask for', () => {
    const [typed] = draftOf(registered).lines;
    expect(typed).toMatchObject({ min: 4, max: '', unit: 'TNE', ceiling: 28, per: 'KGM', certificates: ['halal'] });
  });

  it('keeps which line is which, and a line that is added is new', () => {
    const { lines } = revisionOf(changeLine(withLine(draftOf(registered), 'x'), 'x', { words: 'tuna' }), 'p');
    expect(lines.map(({ lineId, words }) => [lineId, words])).toEqual([
      ['l1', 'crab meat'],
      [undefined, 'tuna'],
    ]);
  });
});
