import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';
import { programmesQuery } from '../overview/overview-queries';
import { Tag } from '../ui/tag';
import type { Village } from './village-queries';
import classes from './village-table.module.css';

const rowHeight = 52;

/** Villages as a table whose rows exist only while they are in sight. */
export function VillageTable({ rows, onEnd }: { rows: readonly Village[]; onEnd: () => void }) {
  const { t } = useTranslation();
  const { data: programmes = [] } = useQuery(programmesQuery);
  const names = new Map(programmes.map(({ slug, name }) => [slug, name]));
  const body = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(body.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: offset,
  });
  const seen = virtual.getVirtualItems();
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 20) onEnd();
  }, [last, rows.length, onEnd]);
  return (
    <div role="table" aria-label={t('villages.title')} aria-rowcount={rows.length + 1} className={classes.table}>
      <div role="row" className={classes.head}>
        {(['village', 'cluster', 'assessed', 'programmes'] as const).map((head) => (
          <div key={head} role="columnheader" className={classes[head]}>
            {t(`villages.column.${head}`)}
          </div>
        ))}
      </div>
      <div role="rowgroup" ref={body} className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {seen.map(({ index, start }) => (
          <div
            key={rows[index].code}
            role="row"
            aria-rowindex={index + 2}
            className={classes.row}
            style={{ transform: `translateY(${start - offset}px)`, height: rowHeight }}
          >
            <Cells village={rows[index]} names={names} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Cells({ village, names }: { village: Village; names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const { code, name, regency, province, cluster, assessments, programmes } = village;
  return (
    <>
      <div role="cell" className={classes.village}>
        <Link to="/villages/$code" params={{ code }} className={classes.link}>
          {name}
        </Link>
        <Text size="xs" c="var(--quiet)" truncate>
          {[regency, province].join(', ')}
        </Text>
      </div>
      <div role="cell" className={classes.cluster}>
        {cluster === undefined ? (
          <Tag tone="plain" label={t('villages.not-assessed')} />
        ) : (
          <Tag tone={cluster === 1 ? 'good' : 'warn'} label={t(`producer.cluster.${cluster === 1 ? 1 : 2}`)} />
        )}
      </div>
      <div role="cell" className={classes.assessed}>
        {assessments[0] ? day(assessments[0].assessedOn) : '–'}
      </div>
      <div role="cell" className={classes.programmes}>
        {programmes.map((slug) => names.get(slug) ?? slug).join(', ') || '–'}
      </div>
    </>
  );
}
