import type { Lack, Reason } from '@titik/contracts/match.events';
import { addWords } from '@titik/platform/words';
import { build } from '@titik/testing/build';
import { matchDemand } from '../market/match-demand';
import { OfferIndex } from '../market/offer-index';
import { lineNeeds } from '../market/line-needs';
import { defaultPolicy } from '../market/policy';
import { toldLine, toldReason } from '../matches/told-line';
import en from './en.json';
import id from './id.json';

addWords('matching', { en, id });

const keys = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string' ? [`${path}${name}`] : keys(value, `${path}${name}.`),
  );

const holes = (words: object): string[][] =>
  Object.values(words).flatMap((value) =>
    typeof value === 'string' ? [(value.match(/\{\{\w+\}\}/g) ?? []).sort()] : holes(value),
  );

it('says the same things in both languages', () => {
  expect(keys(id)).toEqual(keys(en));
  expect(holes(id)).toEqual(holes(en));
});

const market = new OfferIndex();
market.upsert(build.offer());
const demand = build.demand();
const [matched] = matchDemand(market, demand);
const needs = lineNeeds(demand.lines[0], demand, defaultPolicy);

const told = (reason: Pick<Reason, 'term' | 'fact'> & { value?: number }, language: 'id' | 'en') =>
  toldReason({ value: 0.5, contribution: 0.1, favours: true, ...reason }, language).text;

const lacking = (lack: Lack, language: 'id' | 'en') => {
  const miss = { offerId: 'o', producerId: 'p', producerName: 'P', lacks: [lack] };
  return toldLine({ ...matched, nearMisses: [miss] }, needs, language).nearMisses[0].lacks[0].text;
};

const price = { price: 14.5, currency: 'USD' };
const amount = { available: 1500, wanted: 3000, unit: 'KGM', percent: 50 };

it.each<[string, Pick<Reason, 'term' | 'fact'> & { value?: number }, string, string]>([
  [
    'below the ceiling',
    { term: 'price', fact: { basis: 'ceiling', ...price, ceiling: 20 } },
    'Harga 14,5 USD, 28 % di bawah batas 20',
    'Price of 14.5 USD, 28 % below the ceiling of 20',
  ],
  [
    'at the ceiling',
    { term: 'price', fact: { basis: 'ceiling', ...price, ceiling: 14.5 } },
    'Harga 14,5 USD tepat pada batas',
    'Price of 14.5 USD is right at the ceiling',
  ],
  [
    'other currency',
    { term: 'price', fact: { basis: 'other-currency', ...price, ceiling: 22, ceilingCurrency: 'AUD' } },
    'Harga 14,5 USD tidak dibandingkan dengan batas 22 AUD: mata uangnya berbeda',
    'Price of 14.5 USD was not compared with the ceiling of 22 AUD: different currencies',
  ],
  [
    'no price',
    { term: 'price', fact: { basis: 'no-price' } },
    'Harga belum disebutkan; masih perlu ditanyakan',
    'No price given yet; still to be asked',
  ],
  [
    'delivery record',
    { term: 'on-time', fact: { basis: 'record', onTime: 18, deliveries: 20, percent: 90 } },
    'Tepat waktu 18 dari 20 pengiriman (90 %)',
    'On time in 18 of 20 deliveries (90 %)',
  ],
  [
    'no record',
    { term: 'on-time', fact: { basis: 'no-record', deliveries: 0 } },
    'Belum ada catatan pengiriman; dinilai netral',
    'No deliveries on record yet; counted as neither good nor bad',
  ],
  [
    'part of the capacity',
    { term: 'capacity', fact: { ...amount, rhythm: 'monthly' } },
    '1.500 kilogram tersedia per bulan dari 3.000 kilogram yang diminta tiap bulan (50 %)',
    '1,500 kilogram free a month of the 3,000 kilogram wanted each month (50 %)',
  ],
  [
    'certificates',
    { term: 'certificates', fact: { extra: 2, kinds: 'halal organic' } },
    'Juga memiliki: Sertifikat halal, Sertifikat organik',
    'Also holds: Halal certificate, Organic certificate',
  ],
])('reason: %s', (_, reason, indonesian, english) => {
  expect([told(reason, 'id'), told(reason, 'en')]).toEqual([indonesian, english]);
});

it.each<[string, Lack, string, string]>([
  [
    'missing certificate',
    { gate: 'certificate', fact: { certificate: 'haccp', market: 'AU', neededUntil: '2027-05-31' } },
    'Belum memiliki: Sertifikat HACCP (untuk Australia)',
    'Does not hold: HACCP certificate (for Australia)',
  ],
  [
    'lapsing certificate',
    {
      gate: 'certificate',
      fact: { certificate: 'haccp', market: 'US', neededUntil: '2027-05-31', heldUntil: '2027-04-01' },
    },
    'Sertifikat HACCP berakhir pada 1 April 2027; diperlukan sampai 31 Mei 2027 (untuk Amerika Serikat)',
    'HACCP certificate ends on April 1, 2027; it is needed until May 31, 2027 (for United States)',
  ],
  [
    'least order',
    { gate: 'moq', fact: { moq: 500, wanted: 300, unit: 'KGM' } },
    'Pesanan paling sedikit 500 kilogram, sedangkan yang diminta paling banyak 300 kilogram',
    'Sells no less than 500 kilogram; at most 300 kilogram are wanted',
  ],
])('lack: %s', (_, lack, indonesian, english) => {
  expect([lacking(lack, 'id'), lacking(lack, 'en')]).toEqual([indonesian, english]);
});

it('leaves no sentence of a real result unsaid or with an open hole', () => {
  for (const language of ['id', 'en'] as const) {
    const line = toldLine(matched, needs, language);
    const texts = JSON.stringify(line).match(/"text":"[^"]*"/g)!;
    expect(texts).toHaveLength(7);
    for (const text of texts) expect(text).not.toMatch(/\{\{|reason\.|lack\.|supply\./);
  }
});
