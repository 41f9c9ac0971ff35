import { commodity, form } from '@titik/catalogue/commodity';
import { resolve } from '@titik/catalogue/resolve';
import { csvLine } from '@titik/importing/reading/safe-csv';
import { offers, random } from './workload';

interface OfferBody {
  producerId: string;
  commodity: string;
  form: string;
  capacity: { unit: string; dependable: number; potential: number };
  seasonMonths: number[];
  moq: number;
  leadTimeDays: number;
  price: { amount: number; currency: string; incoterm: string };
}

/** A row's cells by name, and how each bad row is made bad with the code that must be reported for it. */
type Cells = Record<(typeof columns)[number], string | number>;

const columns = [
  'producer',
  'village_code',
  'offer_key',
  'product',
  'commodity',
  'form',
  'dependable',
  'potential',
  'unit',
  'season',
  'moq',
  'lead_time',
  'price',
  'currency',
  'incoterm',
  'price_per',
] as const;

const spoilt: { code: string; spoil(cells: Cells): Partial<Cells> }[] = [
  { code: 'import.unknown-words', spoil: () => ({ product: 'mesin fotokopi bekas', commodity: '', form: '' }) },
  { code: 'import.unknown-producer', spoil: () => ({ producer: 'BUMDes yang tidak ada' }) },
  { code: 'offer.above-potential', spoil: ({ potential }) => ({ dependable: Number(potential) + 1 }) },
  { code: 'offer.unknown-unit', spoil: () => ({ unit: 'gantang' }) },
  { code: 'cell.no-number', spoil: () => ({ dependable: 'banyak sekali' }) },
  { code: 'cell.missing', spoil: () => ({ dependable: '' }) },
  { code: 'cell.no-months', spoil: () => ({ season: 'musim hujan' }) },
  { code: 'cell.out-of-range', spoil: () => ({ moq: -5 }) },
  { code: 'cell.not-one-of', spoil: () => ({ incoterm: 'XYZ' }) },
  { code: 'cell.bad-form', spoil: () => ({ currency: 'dolar' }) },
];

/** A list of offers as a province might keep it, with the bad rows that it holds: code by row number. */
export function importFileOf(
  count: number,
  bad: number,
  producers: { id: string; name: string; villageCode: string }[],
  seed = 5,
): { csv: Buffer; faults: Map<number, string> } {
  const next = random(seed);
  const places = new Set<number>();
  while (places.size < bad) places.add(Math.floor(next() * count));
  const producer = new Map(producers.map((each) => [each.id, each]));
  const faults = new Map<number, string>();
  const lines = offers(
    count,
    producers.map(({ id }) => id),
    seed,
  ).map((body, n) => {
    const offer = body as OfferBody;
    const cells = cellsOf(offer, producer.get(offer.producerId)!, n);
    if (!places.has(n)) return csvLine(columns.map((column) => cells[column]));
    const { code, spoil } = spoilt[faults.size % spoilt.length];
    // The header is row 1.
    faults.set(n + 2, code);
    const bad = { ...cells, ...spoil(cells) };
    return csvLine(columns.map((column) => bad[column]));
  });
  return { csv: Buffer.from(csvLine([...columns]) + lines.join('')), faults };
}

function cellsOf(offer: OfferBody, { name, villageCode }: { name: string; villageCode: string }, n: number): Cells {
  const { capacity, price, seasonMonths } = offer;
  return {
    producer: name,
    village_code: villageCode,
    offer_key: `K-${n}`,
    ...productOf(offer),
    dependable: capacity.dependable,
    potential: capacity.potential,
    unit: capacity.unit,
    season: seasonMonths.join(';'),
    moq: offer.moq,
    lead_time: offer.leadTimeDays,
    price: price.amount,
    currency: price.currency,
    incoterm: price.incoterm,
    price_per: capacity.unit,
  };
}

const written = new Map<string, Pick<Cells, 'product' | 'commodity' | 'form'>>();

/** A product in words where the catalogue takes them for just that, else by its codes. */
function productOf({ commodity: slug, form: formSlug }: OfferBody): Pick<Cells, 'product' | 'commodity' | 'form'> {
  const key = `${slug} ${formSlug}`;
  let cells = written.get(key);
  if (!cells) {
    const words = `${commodity(slug)!.names.id} ${form(slug, formSlug)!.names.id}`;
    const [best] = resolve(words).candidates;
    const fits = best?.commodity === slug && best.form === formSlug;
    cells = fits ? { product: words, commodity: '', form: '' } : { product: '', commodity: slug, form: formSlug };
    written.set(key, cells);
  }
  return cells;
}
