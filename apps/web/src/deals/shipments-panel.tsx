import { Button, Group, Table } from '@mantine/core';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { csvOf, save } from '../format/csv';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { Panel } from '../ui/panel';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { EntryActions } from './entry-actions';
import { ShipmentDialog } from './shipment-dialog';
import type { Deal } from './stages-of';

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
        <Table.ScrollContainer minWidth={620} type="native" tabIndex={0}>
          <Table className="numbers" verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('deal.shipment.shipped-on')}</Table.Th>
                <Table.Th>{t('demand.product')}</Table.Th>
                <Table.Th ta="right">{t('deal.shipment.sent')}</Table.Th>
                <Table.Th ta="right">{t('deal.shipment.value')}</Table.Th>
                <Table.Th>{t('deal.shipment.as-promised')}</Table.Th>
                {mine && <Table.Th aria-label={t('deal.correct')} />}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shipments.map((each) => (
                <Table.Tr key={each.shipmentId}>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>{day(each.shippedOn)}</Table.Td>
                  <Table.Td>{words(each.lineId)}</Table.Td>
                  <Table.Td ta="right">{quantity(each.quantity, each.unit)}</Table.Td>
                  <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                    {money(each.value.amount, each.value.currency)}
                  </Table.Td>
                  <Table.Td>
                    <Kept shipment={each} />
                  </Table.Td>
                  {mine && (
                    <Table.Td>
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
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
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
