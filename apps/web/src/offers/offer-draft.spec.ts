import {
  draftOf,
  faultsIn,
  floorsIn,
  freshDraft,
  inputOf,
  isOfferDraft,
  monthFaults,
  type OfferDraft,
} from './offer-draft';

const draft: OfferDraft = {
  ...freshDraft(),
  picked: { commodity: 'tuna', form: 'loin' },
  usual: { dependable: 800, potential: 1200 },
  months: { 7: { dependable: 900, potential: 1300 }, 3: { dependable: 500, potential: 1200 } },
  committed: 100,
  price: 9.6,
};
const none = floorsIn(draft, undefined);

it('is sent with the months that are unlike the usual one', () => {
  expect(inputOf(draft, 'me')).toEqual({
    producerId: 'me',
    commodity: 'tuna',
    form: 'loin',
    capacity: {
      unit: 'KGM',
      dependable: 800,
      potential: 1200,
      committed: 100,
      months: [
        { month: 3, dependable: 500, potential: 1200 },
        { month: 7, dependable: 900, potential: 1300 },
      ],
    },
    seasonMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    moq: 0,
    leadTimeDays: 0,
    price: { amount: 9.6, currency: 'USD', incoterm: 'FOB', per: 'KGM' },
  });
});

it('comes back from a stored offer as it was', () => {
  const { producerId: _, price, ...stored } = inputOf(draft, 'me');
  const offer = { ...stored, price: { ...price, per: undefined } } as unknown as Parameters<typeof draftOf>[0];
  expect(inputOf(draftOf(offer), 'me')).toEqual(inputOf(draft, 'me'));
});

it('names what is missing, the usual month once', () => {
  expect(faultsIn(freshDraft(), none)).toEqual({ commodity: 'missing', 'capacity.dependable': 'missing' });
  expect(() => inputOf(freshDraft(), 'me')).toThrow(TypeError);
  expect(faultsIn({ ...draft, picked: { commodity: 'tuna' } }, none)).toEqual({ commodity: 'missing' });
});

it('names the months that promise more than they have', () => {
  const floors = floorsIn(draft, [{ month: '2027-03', quantity: 450 }]);
  expect(faultsIn(draft, floors)).toEqual({ 'months.3': 'below-promised' });
});

it('says at a month what the server says of its place', () => {
  expect(monthFaults({ 'capacity.months.1.dependable': 'too much', moq: 'odd' }, draft)).toEqual({
    'months.7': 'too much',
    moq: 'odd',
  });
});

it('keeps no draft of another form', () => {
  expect([draft, {}, null, { ...draft, season: [] }].map(isOfferDraft)).toEqual([true, false, false, false]);
});
