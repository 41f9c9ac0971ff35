import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useFormat } from '../format/use-format';
import { programmesQuery } from '../holders/programmes-query';
import { LongTable, rowLink } from '../ui/long-table';
import { Text } from '../ui/plain';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import type { Village } from './village-queries';
import classes from './village-table.module.css';

const none: never[] = [];

/** Villages, however many. */
export function VillageTable({ rows, onEnd }: { rows: readonly Village[]; onEnd: () => void }) {
  const { t } = useTranslation();
  const { data: programmes = none } = useQuery(programmesQuery);
  const names = useMemo(() => new Map(programmes.map(({ slug, name }) => [slug, name])), [programmes]);
  const cells = useCallback((index: number) => <Cells village={rows[index]} names={names} />, [rows, names]);
  return (
    <LongTable
      label={t('villages.title')}
      columns={classes.columns}
      head={(['village', 'cluster', 'assessed', 'programmes'] as const).map((head) => (
        <div key={head} role="columnheader">
          {t(`villages.column.${head}`)}
        </div>
      ))}
      count={rows.length}
      keyOf={(index) => rows[index].code}
      cells={cells}
      onEnd={onEnd}
    />
  );
}

function Cells({ village, names }: { village: Village; names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const { code, name, regency, province, cluster, assessments, programmes } = village;
  return (
    <>
      <div role="cell">
        <Link to="/villages/$code" params={{ code }} className={rowLink}>
          {name}
        </Link>
        <Text size="xs" c="var(--quiet)" truncate>
          {[regency, province].join(', ')}
        </Text>
      </div>
      <div role="cell">
        {cluster === undefined ? (
          <Tag tone="plain" label={t('villages.not-assessed')} />
        ) : (
          <Tag tone={cluster === 1 ? 'good' : 'warn'} label={t(`producer.cluster.${cluster === 1 ? 1 : 2}`)} />
        )}
      </div>
      <div role="cell">{assessments[0] ? day(assessments[0].assessedOn) : '–'}</div>
      <div role="cell" className={classes.programmes}>
        {programmes.map((slug) => names.get(slug) ?? slug).join(', ') || '–'}
      </div>
    </>
  );
}
