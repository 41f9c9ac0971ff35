import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { csvOf, save } from '../format/csv';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Fact } from '../ui/fact';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { Loading } from '../ui/loading';
import { MoreButton } from '../ui/more-button';
import { Panel } from '../ui/panel';
import { Group, SimpleGrid, Text } from '../ui/plain';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { daysLate } from './reckon';
import classes from './deliveries.module.css';
import { deliveriesQuery, type Delivery } from './delivery-queries';

const shownAtFirst = 12;

/** A producer's record: how often on time, and each delivery. */
export function DeliveriesPanel({ producerId }: { producerId: string }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const { data, error, refetch } = useQuery(deliveriesQuery(producerId));
  const [most, setMost] = useState(shownAtFirst);
  const { summary, items = [] } = data ?? {};
  return (
    <Panel title={t('delivery.record')} actions={items.length > 0 && <Export deliveries={items} />}>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={4} />}
      {data && items.length === 0 && <Empty title={t('delivery.none')} next={t('delivery.none-next')} />}
      {summary && (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" mb="xs">
            <Share label={t('delivery.on-time')} part={summary.onTime} all={summary.deliveries} />
            <Share label={t('delivery.in-full')} part={summary.inFull} all={summary.deliveries} />
          </SimpleGrid>
          <Text size="xs" c="var(--quiet)" mb="md">
            {t('delivery.since', { day: day(summary.since), count: summary.exports })}
          </Text>
        </>
      )}
      <ul className={classes.list}>
        {items.slice(0, most).map((delivery) => (
          <Row key={delivery.deliveryId} delivery={delivery} />
        ))}
      </ul>
      <MoreButton all={items.length} shown={most} onMore={() => setMost(most + 50)} />
    </Panel>
  );
}

function Share({ label, part, all }: { label: string; part: number; all: number }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  return (
    <Fact label={label}>
      <Group gap="xs" wrap="nowrap">
        <Text className="numbers" fw={600} size="lg">
          {percent(part / Math.max(all, 1))}
        </Text>
        <Text size="sm" c="var(--quiet)" className="numbers">
          {t('delivery.of', { part, all })}
        </Text>
      </Group>
      <div className={classes.share} aria-hidden>
        <span style={{ width: `${(part / Math.max(all, 1)) * 100}%` }} />
      </div>
    </Fact>
  );
}

function Row({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const { country, day, quantity } = useFormat();
  const { promisedQuantity, quantity: came, unit, destination, cancelled } = delivery;
  const late = daysLate(delivery);
  const whole = promisedQuantity ?? came;
  return (
    <li className={classes.delivery} data-off={cancelled === undefined ? undefined : true}>
      <div>
        <Text size="sm" className="numbers">
          {day(delivery.deliveredOn)}
          {destination && ` · ${country(destination)}`}
        </Text>
        <Text size="xs" c="var(--quiet)" className="numbers">
          {cancelled === undefined
            ? t('delivery.promised', { day: day(delivery.promisedOn) })
            : t('delivery.struck', { reason: cancelled })}
        </Text>
      </div>
      <div className={classes.amount}>
        {came !== undefined && unit !== undefined && whole !== undefined && (
          <>
            <Text size="sm" className="numbers" style={{ textAlign: 'end' }}>
              {promisedQuantity === undefined
                ? quantity(came, unit)
                : t('delivery.came-of', { came: quantity(came, unit), promised: quantity(promisedQuantity, unit) })}
            </Text>
            <div className={classes.share} aria-hidden>
              <span style={{ width: `${Math.min(100, (came / Math.max(whole, 1e-9)) * 100)}%` }} />
            </div>
          </>
        )}
      </div>
      {cancelled === undefined && (
        <Tag
          size="sm"
          tone={delivery.onTime ? 'good' : 'bad'}
          label={delivery.onTime ? t('delivery.in-time') : t('delivery.late', { count: late })}
        />
      )}
    </li>
  );
}

function Export({ deliveries }: { deliveries: readonly Delivery[] }) {
  const { t } = useTranslation();
  const heads = ['promisedOn', 'deliveredOn', 'promisedQuantity', 'quantity', 'unit', 'destination'] as const;
  const write = (): void =>
    save(
      `${t('delivery.file')}.csv`,
      csvOf([
        heads.map((head) => t(`delivery.column.${head}`)),
        ...deliveries.map((delivery) => heads.map((head) => delivery[head])),
      ]),
    );
  return (
    <Button variant="default" size="compact-sm" leftSection={<Icon name="download" size={14} />} onClick={write}>
      {t('app.csv')}
    </Button>
  );
}
