import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '../format/use-format';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { unlocksQuery, unmetQuery } from './unlock-queries';
import classes from './unlocks.module.css';

const route = getRouteApi('/unlocks');
const shown = 10;

/** What is behind a lack: the villages that have it, and the demands that it keeps shut. */
export function LackDetail({ gate, item }: { gate: string; item?: string }) {
  const { t } = useTranslation();
  const { language, quantity, percent } = useFormat();
  const { market, commodity, province } = route.useSearch();
  const villages = useQuery(unlocksQuery('village', { market, commodity, province, gate, item }, language, shown));
  const demands = useInfiniteQuery(unmetQuery({ market, commodity, gate, item }, language, shown));
  const lines = demands.data?.pages.flatMap(({ items }) => items) ?? [];
  const left = (demands.data?.pages[0].total ?? 0) - lines.length;
  return (
    <div className={classes.detail}>
      <Part title={t('unlocks.villages-with-it')} error={villages.error} busy={villages.isPending}>
        {villages.data?.rows.map(({ village, name, demands: count }) => (
          <li key={village?.code ?? name}>
            <Link to="/villages/$code" params={{ code: village?.code ?? name }} className={classes.link}>
              {name}
            </Link>{' '}
            <Text span size="xs" c="var(--quiet)">
              {[village?.regency, t('unlocks.demands', { count })].filter(Boolean).join(' · ')}
            </Text>
          </li>
        ))}
      </Part>
      <Part title={t('unlocks.unmet-behind')} error={demands.error} busy={demands.isPending}>
        {lines.length === 0 && (
          <Text component="li" size="sm">
            {t('unlocks.all-covered')}
          </Text>
        )}
        {lines.map((line) => (
          <li key={line.lineId}>
            <Link
              to="/demands/$demandId"
              params={{ demandId: line.demandId }}
              search={{ line: line.lineId }}
              className={classes.link}
            >
              {line.words}
            </Link>{' '}
            <Text span size="xs" c="var(--quiet)">
              {t('unlocks.short-of', {
                quantity: quantity(line.shortfall, line.unit),
                rhythm: t(`rhythm.short.${line.rhythm}`),
                share: percent(line.coverage),
              })}
            </Text>
          </li>
        ))}
        {left > 0 && (
          <li>
            <Link
              from="/unlocks"
              to="/unlocks"
              search={(now) => ({ ...now, view: 'unmet', gate, item })}
              className={classes.link}
            >
              {t('unlocks.more', { count: left })}
            </Link>
          </li>
        )}
      </Part>
    </div>
  );
}

interface PartProps {
  title: string;
  error: unknown;
  busy: boolean;
  children: ReactNode;
}

const Part = ({ title, error, busy, children }: PartProps) => (
  <div>
    <Text size="sm" fw={600} mb={4}>
      {title}
    </Text>
    {error !== null && <Failure error={error} />}
    {busy ? <Loading rows={3} height={24} /> : <ul className={classes.found}>{children}</ul>}
  </div>
);
