import { Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Panel } from '../ui/panel';
import { useTranslation } from '../words/translation';
import { EntryActions } from './entry-actions';
import { PaymentDialog } from './payment-dialog';
import type { Deal } from './stages-of';
import { StepDialog } from './step-dialog';

type Payment = Deal['payments'][number];

interface PaymentsPanelProps {
  deal: Deal;
  mine: boolean;
  adding: boolean;
  onAdd: (adding: boolean) => void;
}

/** Money that came. */
export function PaymentsPanel({ deal, mine, adding, onAdd }: PaymentsPanelProps) {
  const { t } = useTranslation();
  const { day, money } = useFormat();
  const [correcting, setCorrecting] = useState<Payment>();
  const [settling, setSettling] = useState(false);
  const payments = deal.payments.toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : 1));
  return (
    <Panel
      title={t('deal.payment.title')}
      actions={
        mine && (
          <Group gap={6}>
            {deal.state === 'open' && payments.length > 0 && (
              <Button size="compact-sm" variant="default" onClick={() => setSettling(true)}>
                {t('deal.payment.settle')}
              </Button>
            )}
            <Button size="compact-sm" variant="default" onClick={() => onAdd(true)}>
              {t('deal.payment.add')}
            </Button>
          </Group>
        )
      }
    >
      {payments.length === 0 && <Empty title={t('deal.payment.none')} next={t('deal.payment.none-next')} />}
      {payments.length > 0 && (
        <Table className="numbers" verticalSpacing={6} maw={520}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('deal.payment.on')}</Table.Th>
              <Table.Th ta="right">{t('deal.payment.amount')}</Table.Th>
              {mine && <Table.Th aria-label={t('deal.correct')} />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {payments.map((each) => (
              <Table.Tr key={each.paymentId}>
                <Table.Td>{day(each.paidOn)}</Table.Td>
                <Table.Td ta="right">{money(each.value.amount, each.value.currency)}</Table.Td>
                {mine && (
                  <Table.Td>
                    <EntryActions
                      deal={deal}
                      name={`${day(each.paidOn)}, ${money(each.value.amount, each.value.currency)}`}
                      onCorrect={() => setCorrecting(each)}
                      strike={({ path, header }) =>
                        bodyOf(
                          api.DELETE('/api/v1/deals/{id}/payments/{paymentId}', {
                            params: { path: { ...path, paymentId: each.paymentId }, header },
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
      )}
      {deal.state === 'open' && payments.length > 0 && (
        <Text size="xs" c="var(--quiet)" mt="xs">
          {t('deal.payment.when-paid')}
        </Text>
      )}
      {adding && <PaymentDialog deal={deal} onClose={() => onAdd(false)} />}
      {correcting && <PaymentDialog deal={deal} payment={correcting} onClose={() => setCorrecting(undefined)} />}
      {settling && <StepDialog deal={deal} stage="paid" onClose={() => setSettling(false)} />}
    </Panel>
  );
}
