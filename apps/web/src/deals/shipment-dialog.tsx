import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { faultsOf } from '../api/problem';
import { commodityQuery } from '../demands/catalogue-queries';
import { today } from '../format/today';
import { useFormat } from '../format/use-format';
import { DayField } from '../ui/day-field';
import { FormDialog } from '../ui/form-dialog';
import { type MoneyDraft, MoneyField } from '../ui/money-field';
import { AmountInput } from '../ui/amount-input';
import { Group, SimpleGrid } from '../ui/plain';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { currencyOf } from './currency-of';
import { unitsOf } from './goods';
import type { Deal } from './stages-of';
import { useDealChange } from './use-deal-change';

interface ShipmentDialogProps {
  deal: Deal;
  /** The one to be corrected; absent: another */
  shipment?: Deal['shipments'][number];
  onClose: () => void;
}

const fields = [
  'lineId',
  'promisedOn',
  'shippedOn',
  'promisedQuantity',
  'quantity',
  'unit',
  'value.amount',
  'value.currency',
] as const;

/** Goods that left: what was promised, and what it came to. */
export function ShipmentDialog({ deal, shipment, onClose }: ShipmentDialogProps) {
  const { t } = useTranslation();
  const { unit: unitWord } = useFormat();
  const fixed = currencyOf(deal, shipment?.shipmentId);
  const [lineId, setLineId] = useState(shipment?.lineId ?? deal.lines[0].lineId);
  const [promisedOn, setPromisedOn] = useState(shipment?.promisedOn ?? '');
  const [shippedOn, setShippedOn] = useState(shipment?.shippedOn ?? today());
  const [promised, setPromised] = useState<number | ''>(shipment?.promisedQuantity ?? '');
  const [quantity, setQuantity] = useState<number | ''>(shipment?.quantity ?? '');
  const [unit, setUnit] = useState(shipment?.unit ?? deal.contract?.months[0]?.unit ?? 'TNE');
  const [value, setValue] = useState<MoneyDraft>(shipment?.value ?? { amount: '', currency: fixed ?? 'USD' });
  const line = deal.lines.find((each) => each.lineId === lineId);
  const { data: commodity } = useQuery(commodityQuery(line?.commodity));
  const units = [...new Set([unit, ...unitsOf(commodity, line?.form)])];
  const ship = useDealChange(
    deal,
    (params, entered: { quantity: number; promisedQuantity: number; amount: number }) => {
      const { amount, ...quantities } = entered;
      const money = { amount, currency: fixed ?? value.currency };
      const body = { lineId, promisedOn, shippedOn, ...quantities, unit, value: money };
      if (!shipment) return bodyOf(api.POST('/api/v1/deals/{id}/shipments', { params, body }));
      const path = { ...params.path, shipmentId: shipment.shipmentId };
      return bodyOf(api.PUT('/api/v1/deals/{id}/shipments/{shipmentId}', { params: { ...params, path }, body }));
    },
    onClose,
  );
  const faults = faultsOf(ship.error);
  return (
    <FormDialog
      title={t(shipment ? 'deal.shipment.correct' : 'deal.shipment.add')}
      confirm={t('deal.save')}
      busy={ship.isPending}
      error={ship.error}
      fields={fields}
      onClose={onClose}
      onSubmit={() => {
        if (quantity === '' || promised === '' || value.amount === '') return;
        ship.mutate({ quantity, promisedQuantity: promised, amount: value.amount });
      }}
    >
      {deal.lines.length > 1 && (
        <Select
          label={t('demand.product')}
          allowDeselect={false}
          data={deal.lines.map((each) => ({ value: each.lineId, label: each.words }))}
          value={lineId}
          error={faults.lineId}
          onChange={(next) => next && setLineId(next)}
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DayField
          label={t('deal.shipment.promised-on')}
          value={promisedOn}
          error={faults.promisedOn}
          onChange={setPromisedOn}
        />
        <DayField
          label={t('deal.shipment.shipped-on')}
          value={shippedOn}
          max={today(1)}
          error={faults.shippedOn}
          onChange={setShippedOn}
        />
      </SimpleGrid>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <AmountInput
          flex={1}
          required
          label={t('deal.shipment.promised')}
          value={promised}
          error={faults.promisedQuantity}
          onChange={setPromised}
        />
        <AmountInput
          flex={1}
          required
          label={t('deal.shipment.sent')}
          value={quantity}
          error={faults.quantity}
          onChange={setQuantity}
        />
        <Select
          w={110}
          label={t('new.unit')}
          allowDeselect={false}
          data={units.map((code) => ({ value: code, label: unitWord(code) }))}
          value={unit}
          error={faults.unit}
          onChange={(next) => next && setUnit(next)}
        />
      </Group>
      <MoneyField
        label={t('deal.shipment.value')}
        required
        fixed={fixed}
        value={value}
        error={faults['value.amount'] ?? faults['value.currency']}
        onChange={setValue}
      />
    </FormDialog>
  );
}
