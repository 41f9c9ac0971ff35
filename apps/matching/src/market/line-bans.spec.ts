import { build } from '@titik/testing/build';
import { lineNeeds } from './line-needs';
import { matchDemand } from './match-demand';
import { OfferIndex } from './offer-index';
import { defaultPolicy } from './policy';

const needs = (commodity: string, form?: string, country = 'AU', from = '2027-03', to = '2027-05') =>
  lineNeeds(build.line({ commodity, form, shipWindow: { from, to } }), build.demand({ country }), defaultPolicy);

it('takes only the banned forms from a broad word', () => {
  const { keys, bans } = needs('rattan');
  expect(keys).not.toContain('rattan/raw');
  expect(keys.length).toBeGreaterThan(0);
  expect(bans).toEqual([{ code: 'export-ban-raw-rattan', goods: ['rattan/raw'], partly: false }]);
});

it('leaves nothing of a line that asks for a banned form', () => {
  expect(needs('timber', 'logs')).toMatchObject({ keys: [], bans: [{ code: 'export-ban-logs' }] });
});

it('leaves goods that are banned in part, and says so', () => {
  const { keys, bans } = needs('rice');
  expect(keys.length).toBeGreaterThan(0);
  expect(bans).toEqual([{ code: 'export-ban-some-rice', goods: keys, partly: true }]);
});

it('asks each day of the ship window, not only the first', () => {
  expect(needs('rattan', 'raw', 'AU', '2023-05', '2023-06').bans).toEqual([]);
  expect(needs('rattan', 'raw', 'AU', '2023-05', '2023-07').keys).toEqual([]);
});

it('knows that a ban stayed before its first day never held', () => {
  expect(needs('blue-swimming-crab', undefined, 'US', '2026-01', '2026-03').bans).toEqual([]);
});

it('keeps a banned offer out of candidates and near misses, and names the ban in the result', () => {
  const index = new OfferIndex();
  index.upsert(build.offer({ commodity: 'rattan', form: 'raw', moq: 9000 }));
  const [line] = matchDemand(index, build.demand({ lines: [build.line({ commodity: 'rattan', form: 'raw' })] }));
  expect(line).toMatchObject({
    candidates: [],
    eligible: 0,
    nearMisses: [],
    bans: [{ code: 'export-ban-raw-rattan', goods: ['rattan/raw'], partly: false }],
  });
});
