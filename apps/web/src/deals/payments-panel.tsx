import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { onceOpened } from '../ui/lazily';
import { Panel } from '../ui/panel';
import { Group, Text } from '../ui/plain';
import { Table } from '../ui/table';
import { useTranslation } from '../words/translation';
import { EntryActions } from './entry-actions';
import type { Deal } from './stages-of';

const PaymentDialog = onceOpened(() => import('./payment-dialog').then((dialog) => dialog.PaymentDialog));
const StepDialog = onceOpened(() => import('./step-dialog').then((dialog) => dialog.StepDialog));

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
        <Table maxWidth={520}>
          <thead>
            <tr>
              <th>{t('deal.payment.on')}</th>
              <th data-end>{t('deal.payment.amount')}</th>
              {mine && <th aria-label={t('deal.correct')} />}
            </tr>
          </thead>
          <tbody>
            {payments.map((each) => (
              <tr key={each.paymentId}>
                <td>{day(each.paidOn)}</td>
                <td data-end>{money(each.value.amount, each.value.currency)}</td>
                {mine && (
                  <td>
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
                  </td>
                )}
              </tr>
            ))}
          </tbody>
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
