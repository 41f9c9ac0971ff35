import { certificateKinds } from '@titik/catalogue/data/certificate-kinds';
import { incoterms, type Incoterm } from '@titik/contracts/values';
import { plain } from '@titik/importing/reading/cell';
import { type RowCells, wordTable } from '@titik/importing/reading/row-cells';
import type { DemandInput, DemandLineInput } from '../demands/demand.dto';

/** A demand as a list states it: one row, one line. */
export interface ListedDemand {
  /** The source's own id of it. */
  key: string;
  buyer: { id?: string; name?: string };
  /** Name or id of the trade post, where the list says it. */
  post?: string;
  demand: Omit<DemandInput, 'postId' | 'buyerId' | 'lines'>;
  line: DemandLineInput;
}

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const rhythms = wordTable<'one-off' | 'monthly'>({
  'one-off': ['sekali', 'satu kali', 'once', 'spot', 'one off', 'single', 'trial order'],
  monthly: ['bulanan', 'per bulan', 'tiap bulan', 'setiap bulan', 'a month', 'per month', 'rutin', 'regular'],
});
const terms = wordTable(
  Object.fromEntries(incoterms.map((term) => [term, []])) as unknown as Record<Incoterm, string[]>,
);
const papers = wordTable(Object.fromEntries(certificateKinds.map(({ code, names }) => [code, [names.id, names.en]])));
const amounts = { min: 0, max: 1e12 };

/** Reads a row of a list of demands; what its words mean is found out later. */
export function readDemand(cells: RowCells): ListedDemand | undefined {
  const key = cells.needText('demand_key');
  const buyer = { id: cells.form('buyer_id', uuid, '018f2b6e-…')?.toLowerCase(), name: cells.text('buyer') };
  if (cells.isEmpty('buyer_id') && !buyer.name) cells.refuse('buyer', 'cell.missing');
  const post = cells.text('post');
  const country = cells.form('country', /^[a-z]{2}$/i, 'AU')?.toUpperCase();
  const expiresOn = cells.day('expires_on');
  const words = cells.needText('words', 300);
  const quantity = readQuantity(cells);
  const from = cells.need('ship_from', (column) => cells.yearMonth(column));
  const to = cells.isEmpty('ship_to') ? from : cells.yearMonth('ship_to');
  const certificates = readPapers(cells);
  const incoterm = cells.oneOf('incoterm', terms);
  const destinationPort = cells.text('destination_port', 100);
  const ceiling = readCeiling(cells);
  const [commodity, form] = [cells.text('commodity', 100)?.toLowerCase(), cells.text('form', 100)?.toLowerCase()];
  if (!key || !words || !quantity || !from || !to || cells.faults.length > 0) return undefined;
  const line = {
    words,
    commodity,
    form,
    quantity,
    shipWindow: { from, to },
    certificates,
    incoterm,
    destinationPort,
    ceiling,
  };
  return { key, buyer, post, demand: said({ country, expiresOn }), line: said(line) };
}

/** The same without what is not said: an absent field and an undefined one are the same to us, not to a checksum. */
const said = <T extends object>(whole: T): T =>
  Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as T;

function readQuantity(cells: RowCells): DemandLineInput['quantity'] | undefined {
  const least = cells.need('quantity', (column) => cells.quantity(column, amounts));
  const most = cells.quantity('quantity_max', amounts);
  const rhythm = cells.need('rhythm', (column) => cells.oneOf(column, rhythms));
  const unit = (least?.unit ?? cells.raw('unit')) || most?.unit;
  if (least && !unit) cells.refuse('unit', 'cell.missing');
  if (most?.unit && unit && plain(most.unit) !== plain(unit))
    cells.refuse('quantity_max', 'cell.bad-form', { example: unit });
  if (!least || !unit || !rhythm) return undefined;
  return said({ min: least.value, max: most?.value, unit, rhythm });
}

function readPapers(cells: RowCells): string[] | undefined {
  const listed = cells.list('certificates');
  const kinds = listed?.map((word) => papers.get(plain(word)));
  if (!kinds?.includes(undefined)) return kinds as string[] | undefined;
  const known = certificateKinds.map(({ code }) => code).join(', ');
  return cells.refuse('certificates', 'cell.not-one-of', { known });
}

function readCeiling(cells: RowCells): DemandLineInput['ceiling'] {
  const amount = cells.number('ceiling', { min: 0, max: 1e9 });
  if (amount === undefined) return undefined;
  const currency = cells.need('currency', (column) => cells.form(column, /^[a-z]{3}$/i, 'USD'))?.toUpperCase();
  const per = cells.need('ceiling_per', (column) => cells.text(column, 20));
  return currency && per ? { amount, currency, per } : undefined;
}
