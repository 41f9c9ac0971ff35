import { needingCare, sortCertificates } from './sort-certificates';

const held = (kind: string, state: 'valid' | 'expiring' | 'lapsed' | 'revoked', validTo: string, part = {}) => ({
  kind,
  state,
  validTo,
  ...part,
});
const all = [
  held('halal', 'valid', '2029-01-01'),
  held('haccp', 'revoked', '2027-01-01'),
  held('skp', 'expiring', '2027-02-01'),
  held('fda', 'lapsed', '2026-12-01'),
  held('old', 'lapsed', '2026-01-01', { supersededBy: 'x' }),
  held('bpom', 'expiring', '2027-01-15'),
];

it('puts first what needs care, soonest first, and last what is of no more use', () => {
  expect(sortCertificates(all).map(({ kind }) => kind)).toEqual(['fda', 'bpom', 'skp', 'halal', 'old', 'haccp']);
});

it('worries about no certificate that was renewed', () => {
  expect(needingCare(all).map(({ kind }) => kind)).toEqual(['fda', 'bpom', 'skp']);
});
