import { unitOf } from '@titik/catalogue/units';
import type { Column } from '@titik/importing/reading/column';
import type { RowCells } from '@titik/importing/reading/row-cells';
import { producerColumns, type ProducerRef, readProducerRef } from './producer-columns';

/** A delivery as a list states it; both quantities in `unit`. */
export interface ListedDelivery {
  producer: ProducerRef;
  reference: string;
  promisedOn: string;
  deliveredOn: string;
  promisedQuantity?: number;
  quantity?: number;
  unit?: string;
  destination?: string;
}

/** What a list of deliveries may hold. */
export const deliveryColumns: Column[] = [
  ...producerColumns,
  {
    key: 'reference',
    names: { id: 'Nomor pengiriman', en: 'Delivery reference' },
    also: ['Referensi', 'Nomor DO', 'No. pengiriman', 'Nomor kontrak', 'Reference', 'Delivery number'],
    needed: 'reference',
    example: 'DO-2026-017',
  },
  {
    key: 'promised_on',
    names: { id: 'Tanggal janji', en: 'Promised on' },
    also: ['Dijanjikan', 'Tanggal dijanjikan', 'Jatuh tempo', 'Due date', 'Promised date'],
    needed: 'promised_on',
    example: '2026-03-01',
  },
  {
    key: 'delivered_on',
    names: { id: 'Tanggal kirim', en: 'Delivered on' },
    also: ['Dikirim', 'Tanggal pengiriman', 'Tanggal diterima', 'Delivered', 'Delivery date'],
    needed: 'delivered_on',
    example: '2026-02-27',
  },
  {
    key: 'promised_quantity',
    names: { id: 'Jumlah janji', en: 'Promised quantity' },
    also: ['Jumlah dijanjikan', 'Jumlah dipesan', 'Ordered quantity'],
    example: '5',
  },
  {
    key: 'quantity',
    names: { id: 'Jumlah kirim', en: 'Delivered quantity' },
    also: ['Jumlah', 'Jumlah dikirim', 'Volume', 'Quantity'],
    example: '5',
  },
  { key: 'unit', names: { id: 'Satuan', en: 'Unit' }, also: ['UOM'], example: 'ton' },
  {
    key: 'destination',
    names: { id: 'Negara tujuan', en: 'Destination country' },
    also: ['Tujuan', 'Destination', 'Country'],
    example: 'AU',
  },
];

const amounts = { min: 0, max: 1e12 };

/** Reads a row of a list of deliveries. @param today nothing was delivered after it (YYYY-MM-DD) */
export function readDelivery(cells: RowCells, today: string): ListedDelivery | undefined {
  const producer = readProducerRef(cells);
  const reference = cells.needText('reference');
  const promisedOn = cells.need('promised_on', (column) => cells.day(column));
  const deliveredOn = cells.need('delivered_on', (column) => cells.day(column));
  if (deliveredOn !== undefined && deliveredOn > today) cells.refuse('delivered_on', 'import.not-yet', { today });
  const promised = cells.quantity('promised_quantity', { min: 1e-9, max: 1e12 });
  const delivered = cells.quantity('quantity', amounts);
  const units = new Set(
    [promised?.unit, delivered?.unit, cells.raw('unit') || undefined]
      .filter(Boolean)
      .map((unit) => unitOf(unit!)?.code ?? unit!),
  );
  if (units.size > 1) cells.refuse('unit', 'import.several-units', { units: [...units].join(', ') });
  const [unit] = units;
  if (unit !== undefined && !unitOf(unit)) cells.refuse('unit', 'import.unknown-unit', { unit });
  if (promised && unit === undefined) cells.refuse('unit', 'cell.missing');
  const destination = cells.form('destination', /^[a-z]{2}$/i, 'AU')?.toUpperCase();
  if (!reference || !promisedOn || !deliveredOn || cells.faults.length > 0) return undefined;
  return {
    producer,
    reference,
    promisedOn,
    deliveredOn,
    promisedQuantity: promised?.value,
    quantity: delivered?.value,
    unit,
    destination,
  };
}
