import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { csvOf, save } from '../format/csv';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { onceOpened } from '../ui/lazily';
import { Panel } from '../ui/panel';
import { Group } from '../ui/plain';
import { Table } from '../ui/table';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { EntryActions } from './entry-actions';
import type { Deal } from './stages-of';

const ShipmentDialog = onceOpened(() => import('./shipment-dialog').then((dialog) => dialog.ShipmentDialog));

type Shipment = Deal['shipments'][number];

interface ShipmentsPanelProps {
  deal: Deal;
  mine: boolean;
  adding: boolean;
  onAdd: (adding: boolean) => void;
}

/** Goods that left, each with whether it was as promised. */
export function ShipmentsPanel({ deal, mine, adding, onAdd }: ShipmentsPanelProps) {
  const { t } = useTranslation();
  const { day, money, quantity } = useFormat();
  const [correcting, setCorrecting] = useState<Shipment>();
  const shipments = deal.shipments.toSorted((a, b) => (a.shippedOn < b.shippedOn ? -1 : 1));
  const words = (lineId: string): string => deal.lines.find((line) => line.lineId === lineId)?.words ?? '';
  const write = (): void => {
    const heads = ['product', 'promised-on', 'shipped-on', 'promised', 'sent', 'unit', 'value', 'currency'] as const;
    const rows = shipments.map((each) => [
      words(each.lineId),
      each.promisedOn,
      each.shippedOn,
      each.promisedQuantity,
      each.quantity,
      each.unit,
      each.value.amount,
      each.value.currency,
    ]);
    save(`${t('deal.shipment.file')}.csv`, csvOf([heads.map((head) => t(`deal.shipment.${head}`)), ...rows]));
  };
  return (
    <Panel
      title={t('deal.shipment.title')}
      actions={
        <Group gap={6}>
          {shipments.length > 0 && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<Icon name="download" size={14} />}
              onClick={write}
            >
              {t('app.csv')}
            </Button>
          )}
          {mine && (
            <Button size="compact-sm" variant="default" onClick={() => onAdd(true)}>
              {t('deal.shipment.add')}
            </Button>
          )}
        </Group>
      }
    >
      {shipments.length === 0 && <Empty title={t('deal.shipment.none')} next={t('deal.shipment.none-next')} />}
      {shipments.length > 0 && (
        <Table minWidth={620}>
          <thead>
            <tr>
              <th>{t('deal.shipment.shipped-on')}</th>
              <th>{t('demand.product')}</th>
              <th data-end>{t('deal.shipment.sent')}</th>
              <th data-end>{t('deal.shipment.value')}</th>
              <th>{t('deal.shipment.as-promised')}</th>
              {mine && <th aria-label={t('deal.correct')} />}
            </tr>
          </thead>
          <tbody>
            {shipments.map((each) => (
              <tr key={each.shipmentId}>
                <td style={{ whiteSpace: 'nowrap' }}>{day(each.shippedOn)}</td>
                <td>{words(each.lineId)}</td>
                <td data-end>{quantity(each.quantity, each.unit)}</td>
                <td data-end style={{ whiteSpace: 'nowrap' }}>
                  {money(each.value.amount, each.value.currency)}
                </td>
                <td>
                  <Kept shipment={each} />
                </td>
                {mine && (
                  <td>
                    <EntryActions
                      deal={deal}
                      name={`${day(each.shippedOn)}, ${quantity(each.quantity, each.unit)}`}
                      onCorrect={() => setCorrecting(each)}
                      strike={({ path, header }) =>
                        bodyOf(
                          api.DELETE('/api/v1/deals/{id}/shipments/{shipmentId}', {
                            params: { path: { ...path, shipmentId: each.shipmentId }, header },
                          }),
                        )
                      }
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {adding && <ShipmentDialog deal={deal} onClose={() => onAdd(false)} />}
      {correcting && <ShipmentDialog deal={deal} shipment={correcting} onClose={() => setCorrecting(undefined)} />}
    </Panel>
  );
}

/** Whether a shipment left in time and in full. */
function Kept({ shipment }: { shipment: Shipment }) {
  const { t } = useTranslation();
  const { day, quantity } = useFormat();
  const late = shipment.shippedOn > shipment.promisedOn;
  const short = shipment.quantity < shipment.promisedQuantity;
  return (
    <Group gap={4}>
      {late && <Tag size="sm" tone="bad" label={t('deal.shipment.late', { day: day(shipment.promisedOn) })} />}
      {short && (
        <Tag
          size="sm"
          tone="bad"
          label={t('deal.shipment.short', { quantity: quantity(shipment.promisedQuantity, shipment.unit) })}
        />
      )}
      {!late && !short && <Tag size="sm" tone="good" label={t('deal.shipment.kept')} />}
    </Group>
  );
}
