import { currencyOf } from './currency-of';

const usd = { amount: 1, currency: 'USD' };
const payment = { paymentId: 'p', paidOn: '2027-01-01', value: usd };

it('is that of whatever is written down, but of what is being corrected', () => {
  expect(currencyOf({ shipments: [], payments: [] })).toBeUndefined();
  expect(currencyOf({ shipments: [], payments: [payment] })).toBe('USD');
  expect(currencyOf({ shipments: [], payments: [payment] }, 'p')).toBeUndefined();
  expect(currencyOf({ contract: { value: usd, months: [] }, shipments: [], payments: [] }, 'p')).toBe('USD');
});
