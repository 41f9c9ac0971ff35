import type { Lack, Reason } from '@titik/contracts/match.events';
import { addWords } from '@titik/platform/words';
import { build } from '@titik/testing/build';
import { matchDemand } from '../market/match-demand';
import { OfferIndex } from '../market/offer-index';
import { lineNeeds } from '../market/line-needs';
import { defaultPolicy } from '../market/policy';
import { scoring } from '../market/scorings';
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
  return toldLine(scoring, { ...matched, nearMisses: [miss] }, needs, language).nearMisses[0].lacks[0].text;
};

const price = { price: 14.5, currency: 'USD', incoterm: 'FOB', comesTo: 14.5, terms: 'FOB' };
const quiet = { basis: 'accepted', accepted: 0, rejected: 0, paid: 0, lost: 0, shipments: 0, kept: 0, samples: 0 };
const amount = { available: 1500, wanted: 3000, unit: 'KGM', percent: 50 };

it.each<[string, Pick<Reason, 'term' | 'fact'> & { value?: number }, string, string]>([
  [
    'below the ceiling',
    { term: 'price', fact: { basis: 'ceiling', ...price, ceiling: 20 } },
    'Harga 14,5 USD FOB, 28 % di bawah batas 20',
    'Price of 14.5 USD FOB, 28 % below the ceiling of 20',
  ],
  [
    'at the ceiling',
    { term: 'price', fact: { basis: 'ceiling', ...price, ceiling: 14.5 } },
    'Harga 14,5 USD FOB tepat pada batas',
    'Price of 14.5 USD FOB is right at the ceiling',
  ],
  [
    'other currency',
    { term: 'price', fact: { basis: 'other-currency', ...price, ceiling: 22, ceilingCurrency: 'AUD' } },
    'Harga 14,5 USD FOB tidak dibandingkan dengan batas 22 AUD: mata uangnya berbeda',
    'Price of 14.5 USD FOB was not compared with the ceiling of 22 AUD: different currencies',
  ],
  [
    'below the ceiling at the buyer’s terms',
    { term: 'price', fact: { basis: 'ceiling', ...price, incoterm: 'EXW', comesTo: 16.25, terms: 'CIF', ceiling: 20 } },
    'Harga 14,5 USD EXW menjadi 16,25 USD CIF, 19 % di bawah batas 20',
    'Price of 14.5 USD EXW comes to 16.25 USD CIF, 19 % below the ceiling of 20',
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
    'Tepat waktu 18 dari 20 pengiriman (90 %)',
    'On time in 18 of 20 deliveries (90 %)',
  ],
  [
    'delivery record with its window',
    { term: 'on-time', fact: { basis: 'record', onTime: 18, deliveries: 20, percent: 90, since: '2025-03-01' } },
    'Tepat waktu 18 dari 20 pengiriman sejak Maret 2025 (90 %)',
    'On time in 18 of 20 deliveries since March 2025 (90 %)',
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
    '1,5 ton tersedia per bulan dari 3 ton yang diminta tiap bulan (50 %)',
    '1.5 t free a month of the 3 t wanted each month (50 %)',
  ],
  [
    'less dependable than possible',
    {
      term: 'capacity',
      fact: { ...amount, rhythm: 'one-off', dependable: 20_000, potential: 63_750, reason: 'panen belum stabil' },
    },
    '1,5 ton tersedia selama masa kirim dari 3 ton yang diminta (50 %); ' +
      'yang dihitung hanya kapasitas andalan 20 ton per bulan, bukan potensi 63,75 ton (panen belum stabil)',
    '1.5 t free within the ship window of the 3 t wanted (50 %); ' +
      'only the dependable 20 t a month count, not the possible 63.75 t (panen belum stabil)',
  ],
  [
    'exports',
    { term: 'experience', fact: { exports: 4 } },
    '4 pengiriman tercatat sudah sampai ke luar negeri',
    '4 deliveries are known to have left the country',
  ],
  [
    'way to the port',
    { term: 'distance', fact: { basis: 'known', km: 42, trips: 2 } },
    '42 km dari titik konsolidasi ke pelabuhan: 2 kali angkut dengan truk tiga ton',
    '42 km from consolidation point to port: 2 three-ton trips',
  ],
  [
    'sessions',
    { term: 'fairness', fact: { sessions: 3, days: 90 } },
    '3 sesi diusulkan dalam 90 hari terakhir',
    '3 sessions proposed in the last 90 days',
  ],
  [
    'rejections',
    { term: 'feedback', fact: { basis: 'rejected', accepted: 0, rejected: 2 } },
    '2 penolakan akhir-akhir ini di pasar ini',
    '2 rejections in this market lately',
  ],
  [
    'old feedback',
    { term: 'feedback', fact: { basis: 'rejected', accepted: 0, rejected: 0, code: 'quality' } },
    'Tanggapan dari pasar ini sudah lama dan hampir tidak dihitung lagi',
    'What was said in this market is old and hardly counts any more',
  ],
  [
    'deals',
    { term: 'feedback', fact: { ...quiet, paid: 2, lost: 1, lostCode: 'late-delivery', shipments: 4, kept: 3 } },
    'Tindak lanjut di pasar ini: 2 lunas, 1 gagal (pengiriman terlambat); pengiriman tepat waktu dan lengkap: 3 dari 4',
    'Deals in this market: 2 paid, 1 lost (late delivery); shipments on time and in full: 3 of 4',
  ],
  [
    'deals beside what was said',
    {
      term: 'feedback',
      fact: { ...quiet, basis: 'rejected', rejected: 2, code: 'quality', lost: 1, lostCode: 'price' },
    },
    '2 penolakan akhir-akhir ini di pasar ini, terutama: mutu; tindak lanjut di pasar ini: 1 gagal (harga)',
    '2 rejections in this market lately, mostly: quality; deals in this market: 1 lost (price)',
  ],
  [
    'deals that are under way',
    { term: 'feedback', fact: { ...quiet, samples: 1 } },
    'Tindak lanjut di pasar ini: belum ada yang lunas atau gagal; contoh barang diterima: 1',
    'Deals in this market: none paid or lost so far; samples accepted: 1',
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
    'Pesanan paling sedikit 500 kg, sedangkan yang diminta paling banyak 300 kg',
    'Sells no less than 500 kg; at most 300 kg are wanted',
  ],
  [
    'lead time',
    { gate: 'lead-time', fact: { days: 200, late: 9, neededUntil: '2027-05-31' } },
    'Perlu 200 hari, kelebihan 9 hari: masa kirim berakhir pada 31 Mei 2027',
    'Needs 200 days, 9 too many: the ship window ends on May 31, 2027',
  ],
  [
    'price at other terms',
    { gate: 'price', fact: { ...price, comesTo: 16.25, terms: 'CIF', ceiling: 16, over: 0.25 } },
    'Harga 14,5 USD FOB menjadi 16,25 USD CIF, melebihi batas 16 sebesar 0,25',
    'Price of 14.5 USD FOB comes to 16.25 USD CIF, 0.25 above the ceiling of 16',
  ],
  [
    'cluster',
    { gate: 'cluster', fact: { cluster: 2, wanted: 'ready' } },
    'Klaster 2; perwakilan perdagangan hanya menerima produsen siap ekspor (klaster 1)',
    'Cluster 2; the trade post takes only export-ready producers (cluster 1)',
  ],
  [
    'ban',
    { gate: 'ban', fact: { ban: 'export-ban-logs', market: 'JP' } },
    'Dilarang diperdagangkan: Kayu bulat dilarang diekspor.',
    'Trade is banned: Logs may not be exported.',
  ],
])('lack: %s', (_, lack, indonesian, english) => {
  expect([lacking(lack, 'id'), lacking(lack, 'en')]).toEqual([indonesian, english]);
});

it('leaves no sentence of a real result unsaid or with an open hole', () => {
  for (const language of ['id', 'en'] as const) {
    const line = toldLine(scoring, matched, needs, language);
    const texts = JSON.stringify(line).match(/"text":"[^"]*"/g)!;
    expect(texts).toHaveLength(11);
    for (const text of texts) expect(text).not.toMatch(/\{\{|reason\.|lack\.|supply\./);
  }
});

it('has words for whatever a reason or a lack may be', () => {
  const facts: [Reason['term'], object][] = [
    ...['no-price', 'no-ceiling'].map((basis): [Reason['term'], object] => ['price', { ...price, basis }]),
    ['price', { basis: 'ceiling', ...price, comesTo: 20, ceiling: 20 }],
    ...[0, 1, 2].map((exports): [Reason['term'], object] => ['experience', { exports }]),
    ['distance', { basis: 'unknown' }],
    ['distance', { basis: 'known', km: 3 }],
    ['distance', { basis: 'known', km: 3, trips: 1 }],
    ...[0, 1, 2].map((sessions): [Reason['term'], object] => ['fairness', { sessions, days: 90 }]),
    ['feedback', { basis: 'none' }],
    ['feedback', { basis: 'accepted', accepted: 2, rejected: 1 }],
    ['feedback', { basis: 'rejected', accepted: 0, rejected: 1 }],
    ['feedback', { basis: 'rejected', accepted: 0, rejected: 1, code: 'quality' }],
    ['feedback', { basis: 'rejected', accepted: 0, rejected: 2, code: 'quality' }],
  ];
  const lacks: Lack[] = [
    { gate: 'excluded', fact: { by: 'buyer' } },
    { gate: 'excluded', fact: { by: 'producer' } },
    { gate: 'cluster', fact: { cluster: 2, wanted: 'mentored' } },
    { gate: 'price', fact: { ...price, ceiling: 14, over: 0.5 } },
    { gate: 'season', fact: { months: 0, windowMonths: 3 } },
  ];
  for (const language of ['id', 'en'] as const) {
    const texts = [
      ...facts.map(([term, fact]) => told({ term, fact: fact as Reason['fact'] }, language)),
      ...lacks.map((lack) => lacking(lack, language)),
    ];
    for (const text of texts) expect(text).not.toMatch(/\{\{|reason\.|lack\.|undefined/);
  }
});

it('names the bans that barred goods, and those that a person must look at', () => {
  const wanted = build.demand({ lines: [build.line({ commodity: 'rattan', form: undefined })] });
  const [line] = matchDemand(new OfferIndex(), wanted);
  const its = lineNeeds(wanted.lines[0], wanted, defaultPolicy);
  expect(toldLine(scoring, line, its, 'en').bans).toEqual([
    {
      code: 'export-ban-raw-rattan',
      goods: ['rattan/raw'],
      partly: false,
      text: expect.stringMatching(/^rattan cane, raw: left out\. Raw and semi-finished rattan may not be exported/),
    },
  ]);
});
