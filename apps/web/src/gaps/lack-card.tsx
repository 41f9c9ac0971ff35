import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../api/client';
import { today } from '../format/today';
import { useFormat } from '../format/use-format';
import { Stack, Text, Title } from '../ui/plain';
import { useTranslation } from '../words/translation';
import classes from './lack-card.module.css';
import { type Lack, teaching } from './rank-lacks';

interface LackCardProps {
  lack: Lack;
  /** The most demands that any lack opens: the length of a whole bar */
  most: number;
  trainings: readonly Schemas['village-registry.Training'][];
}

/** One lack: what it would open to each offer, and what to do next. */
export function LackCard({ lack, most, trainings }: LackCardProps) {
  const { t } = useTranslation();
  const { months, quantity } = useFormat();
  const classesToCome = teaching(trainings, lack.training?.code, today()).slice(0, 3);
  return (
    <article className={classes.card}>
      <Title order={3} className={classes.title}>
        {lack.name}
      </Title>
      <ul className={classes.list}>
        {lack.offers.map(({ offerId, product, gap }) => (
          <li key={offerId}>
            <div className={classes.row}>
              <Text size="sm">{product}</Text>
              <Text size="sm" className="numbers">
                {t('gap.demands', { count: gap.demands })}
              </Text>
            </div>
            <div className={classes.bar} aria-hidden>
              <span style={{ width: `${Math.max(3, (gap.demands / Math.max(most, 1)) * 100)}%` }} />
            </div>
            <div className={classes.row}>
              <Text size="xs" c="var(--quiet)">
                {gap.markets.map((market) => t(`offer.market.${market}` as 'offer.market.US')).join(', ')}
              </Text>
              <Text size="xs" c="var(--quiet)" className="numbers">
                {gap.quantities
                  .map((each) => `${quantity(each.quantity, each.unit)} ${t(`rhythm.short.${each.rhythm}`)}`)
                  .join(' + ')}
              </Text>
            </div>
          </li>
        ))}
      </ul>
      <Stack gap={4} mt="sm">
        <NextStep lack={lack} />
        {classesToCome.map(({ trainingId, title, place, from, to }) => (
          <Text key={trainingId} size="sm">
            {t('gap.class', { title, place, when: months(from.slice(0, 7), to.slice(0, 7)) })}
          </Text>
        ))}
        {lack.training && classesToCome.length === 0 && (
          <Text size="xs" c="var(--quiet)">
            {t('gap.no-class', { name: lack.training.name })}
          </Text>
        )}
      </Stack>
    </article>
  );
}

function NextStep({ lack: { gate, offers } }: { lack: Lack }) {
  const { t } = useTranslation();
  if (gate === 'certificate')
    return (
      <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/company" hash="certificates" />}>
        {t('gap.next.certificate')}
      </Anchor>
    );
  if (gate === 'moq' || gate === 'capacity')
    return (
      <Anchor
        size="sm"
        renderRoot={(props) => <Link {...props} to="/offers/$offerId" params={{ offerId: offers[0].offerId }} />}
      >
        {t(`gap.next.${gate}`)}
      </Anchor>
    );
  return <Text size="sm">{t('gap.next.cluster')}</Text>;
}
