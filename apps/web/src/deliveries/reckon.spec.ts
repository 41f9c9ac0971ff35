import { daysLate, promisedByMonth } from './reckon';

it('counts days late over the end of a month', () => {
  expect(daysLate({ promisedOn: '2027-02-27', deliveredOn: '2027-03-02' })).toBe(3);
  expect(daysLate({ promisedOn: '2027-03-02', deliveredOn: '2027-03-01' })).toBe(-1);
});

it('adds contracts up by month, in order', () => {
  const contracts = [
    {
      contractId: 'a',
      months: [
        { month: '2027-04', quantity: 5 },
        { month: '2027-03', quantity: 1 },
      ],
    },
    { contractId: 'b', months: [{ month: '2027-04', quantity: 2 }] },
  ];
  expect(promisedByMonth(contracts)).toEqual([
    { month: '2027-03', parts: [{ contractId: 'a', quantity: 1 }] },
    {
      month: '2027-04',
      parts: [
        { contractId: 'a', quantity: 5 },
        { contractId: 'b', quantity: 2 },
      ],
    },
  ]);
});
