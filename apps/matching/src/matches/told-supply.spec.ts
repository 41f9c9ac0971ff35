import type { DemandLine, WantedQuantity } from '@titik/contracts/demand.events';
import type { LineMatch, Supply } from '@titik/contracts/match.events';
import type { Capacity, Offer, OfferProducer } from '@titik/contracts/offer.events';
import type { Language } from '@titik/contracts/values';
import { addWords } from '@titik/platform/words';
import { build } from '@titik/testing/build';
import { lineNeeds } from '../market/line-needs';
import { matchDemand } from '../market/match-demand';
import { OfferIndex } from '../market/offer-index';
import { defaultPolicy } from '../market/policy';
import en from '../words/en.json';
import id from '../words/id.json';
import { toldSupply } from './told-supply';

addWords('matching', { en, id });

const named = (name: string) => ({
  code: `code of ${name}`,
  name,
  regency: 'Kabupaten Bangkalan',
  province: 'Jawa Timur',
});

const offer = (
  name: string,
  dependable: number,
  producer: Partial<OfferProducer> = {},
  capacity: Partial<Capacity> = {},
  part: Partial<Offer> = {},
): Offer =>
  build.offer({
    offerId: `offer of ${name}`,
    moq: 0,
    ...part,
    producer: build.offerProducer({
      producerId: name,
      name,
      villages: [named(name)],
      consolidationPoint: 'Bangkalan',
      port: 'Tanjung Perak',
      ...producer,
    }),
    capacity: { unit: 'KGM', dependable, potential: dependable, committed: 0, ...capacity },
  });

const asking = (amount: number): Partial<Offer> => ({ price: { amount, currency: 'USD', incoterm: 'FOB' } });

const wanting = (quantity: Partial<WantedQuantity>, part: Partial<DemandLine> = {}) =>
  build.line({ quantity: { min: 20_000, unit: 'KGM', rhythm: 'monthly', ...quantity }, ...part });

function told(offers: Offer[], line: DemandLine, language: Language, replaced: Partial<Supply> = {}) {
  const market = new OfferIndex();
  for (const each of offers) market.upsert(each);
  const demand = build.demand({ lines: [line] });
  const [match] = matchDemand(market, demand);
  const supply = { ...match.supply, ...replaced };
  return toldSupply({ ...match, supply }, lineNeeds(line, demand, defaultPolicy), language);
}

const details = (offers: Offer[], line: DemandLine, replaced: Partial<Supply> = {}) =>
  (['id', 'en'] as const).map((language) => told(offers, line, language, replaced).details);

const four = [
  offer('Bangkalan', 8000),
  offer('Masalembu', 6000),
  offer('Sedayu', 5000),
  offer('Paciran', 3000, { consolidationPoint: undefined, port: 'Tanjung Emas' }),
];

it('tells the split, why so many, the price, trips and containers', () => {
  const [indonesian, english] = details(four, wanting({}));
  expect(english).toEqual([
    'Bangkalan 8 t, Masalembu 6 t, Sedayu 5 t, and Paciran 1 t a month',
    'No 3 of the 4 producers cover it; 4 do',
    'With one partner fewer at most 95 % would be covered',
    '14 USD for one kilogram on average',
    'Every month: 7 three-ton trips to Bangkalan, 1 three-ton trip from Paciran, 2 × 20-foot container from Tanjung Perak (53 % full), 1 × 20-foot container from Tanjung Emas (6 % full)',
  ]);
  expect(indonesian).toEqual([
    'Bangkalan 8 ton, Masalembu 6 ton, Sedayu 5 ton, dan Paciran 1 ton per bulan',
    'Dari 4 produsen, 3 saja belum cukup untuk memenuhinya; 4 cukup',
    'Dengan satu mitra lebih sedikit, paling banyak 95 % yang terpenuhi',
    'Rata-rata 14 USD untuk satu kilogram',
    'Setiap bulan: 7 rit truk 3 ton ke Bangkalan, 1 rit truk 3 ton dari Paciran, 2 × peti kemas 20 kaki dari Tanjung Perak (terisi 53 %), 1 × peti kemas 20 kaki dari Tanjung Emas (terisi 6 %)',
  ]);
});

it('gives the same as numbers, month by month', () => {
  const { parts, months } = told(four, wanting({}), 'en');
  expect(parts[0]).toMatchObject({
    quantity: 8000,
    consolidationPoint: 'Bangkalan',
    months: [{ month: '2027-03', amount: 8000, legs: 3, lastLeg: 0.67 }, {}, {}],
  });
  expect(months![2]).toEqual({
    month: '2027-05',
    amount: 20_000,
    shortfall: 0,
    loads: [
      { port: 'Tanjung Perak', amount: 19_000, containers: 2, fill: 0.53 },
      { port: 'Tanjung Emas', amount: 1000, containers: 1, fill: 0.06 },
    ],
  });
});

it('names the months that are short, and who gives what in which', () => {
  const april = { commitments: [{ month: '2027-04', quantity: 5000 }] };
  const offers = [offer('Bangkalan', 8000, {}, april, asking(8)), offer('Sedayu', 4000, {}, {}, asking(9))];
  const [indonesian, english] = details(offers, wanting({ min: 10_000 }));
  expect(english).toEqual([
    'March 2027: Bangkalan 8 t and Sedayu 2 t',
    'April 2027: Bangkalan 3 t and Sedayu 4 t',
    'May 2027: Bangkalan 8 t and Sedayu 2 t',
    'All who could give anything are in it (2 producers)',
    '8.3 USD for one kilogram on average',
    'Short in April 2027 by 3 t',
    'In the fullest month, March 2027: 4 three-ton trips to Bangkalan, 1 × 20-foot container from Tanjung Perak (56 % full)',
  ]);
  expect(indonesian).toContain('Pada April 2027 kurang 3 ton');
});

it('says once what is short in every month', () => {
  const [indonesian, english] = details([offer('Sedayu', 700)], wanting({ min: 1000 }));
  expect(indonesian).toEqual([
    'Tidak ada produsen lain yang dapat memasok',
    'Rata-rata 14 USD untuk satu kilogram',
    'Setiap bulan kurang 300 kg',
    'Setiap bulan: 1 rit truk 3 ton ke Bangkalan, 1 × peti kemas 20 kaki dari Tanjung Perak (terisi 4 %)',
  ]);
  expect(english).toEqual([
    'Nobody else could give anything',
    '14 USD for one kilogram on average',
    'Short in every month by 300 kg',
    'Every month: 1 three-ton trip to Bangkalan, 1 × 20-foot container from Tanjung Perak (4 % full)',
  ]);
});

it('says who is left out for a village that a partner counts', () => {
  const dsa = offer('DSA', 9000, { kind: 'off-taker', villages: ['Kelor', 'Turen'].map(named) });
  const sentences = details([dsa, offer('Koperasi', 6000, { villages: [named('Kelor')] })], wanting({ min: 12_000 }));
  expect(sentences[1]).toContain('Koperasi is left out: it stands for Kelor, which DSA already counts');
  expect(sentences[0]).toContain('Koperasi tidak disertakan: mewakili Kelor yang sudah dihitung pada DSA');
  expect(sentences[1]).toContain('1 of the 2 producers who could give anything are in it; no other choice covers more');
});

it('says that potential is not promised, and why', () => {
  const cocoa = offer('Kutai Timur', 28_000, {}, { potential: 63_750, reason: 'hama · pests' });
  expect(details([cocoa], wanting({ min: 20_000 })).map((sentences) => sentences.at(-1))).toEqual([
    'Kutai Timur: potensi 765 ton per tahun tidak dijanjikan; yang dihitung hanya 336 ton yang dapat diandalkan. Alasannya: hama · pests',
    'Kutai Timur: the potential of 765 t a year is not promised; only the 336 t that can be relied on count. Reason: hama · pests',
  ]);
});

it('tells a one-off quantity in all and by month', () => {
  const offers = [
    offer('a', 5000, {}, {}, { seasonMonths: [3], ...asking(9) }),
    offer('b', 2000, {}, {}, { seasonMonths: [4, 5], ...asking(8) }),
  ];
  expect(details(offers, wanting({ min: 8000, rhythm: 'one-off' }))[1].slice(0, 4)).toEqual([
    'a 4 t and b 4 t in all',
    'March 2027: a 4 t',
    'April 2027 – May 2027: b 2 t each month',
    'None of the 2 producers covers it alone; two together do',
  ]);
});

it('knows neither trucks nor containers of pieces', () => {
  const drum = { commodity: 'percussion', form: 'djembe' };
  const drums = (name: string) => offer(name, 400, {}, { unit: 'H87' }, drum);
  const { details: sentences, months } = told([drums('a'), drums('b')], wanting({ min: 700, unit: 'H87' }, drum), 'en');
  expect(sentences[0]).toBe('a 400 piece and b 300 piece a month');
  expect(sentences).toHaveLength(3);
  expect(months![0].loads).toEqual([{ port: 'Tanjung Perak', amount: 700 }]);
});

it('says that it is not certain where the search was stopped', () => {
  const [indonesian, english] = details(four, wanting({}), { proven: false });
  expect(english[1]).toBe('The search ended before it was certain: a better set may exist');
  expect(indonesian[1]).toBe('Pencarian berakhir sebelum hasilnya pasti: mungkin ada gabungan yang lebih baik');
});

it('still tells results that were stored before shares were split by month', () => {
  const part = { offerId: 'o', producerId: 'p', producerName: 'BUMDes', quantity: 20_000 };
  const old: LineMatch['supply'] = { parts: [part], coverage: 1, shortfall: 0 };
  const line = wanting({});
  const match: LineMatch = {
    lineId: 'l',
    words: 'w',
    wanted: line.quantity,
    candidates: [],
    eligible: 1,
    supply: old,
    nearMisses: [],
  };
  expect(toldSupply(match, lineNeeds(line, build.demand(), defaultPolicy), 'en')).toEqual({
    ...old,
    text: 'BUMDes covers the demand alone',
    details: [],
  });
});
