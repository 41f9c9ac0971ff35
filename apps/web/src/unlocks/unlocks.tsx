import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { LackDetail } from './lack-detail';
import { type UnlockRow, unlocksQuery } from './unlock-queries';
import classes from './unlocks.module.css';

const route = getRouteApi('/unlocks');

/** What would open most demand, as bars by the number of open demands. */
export function Unlocks() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { by = 'lack', market, commodity, province, gate, item } = route.useSearch();
  const { data, error, refetch, isPending } = useQuery(unlocksQuery(by, { market, commodity, province }, language));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Loading rows={6} height={56} />;
  const most = Math.max(1, ...data.rows.map(({ demands }) => demands));
  return (
    <Panel title={t(`unlocks.ranked.${by}`)}>
      {data.rows.length === 0 && <Empty title={t('unlocks.none')} next={t('unlocks.none-next')} />}
      <ol className={classes.list}>
        {data.rows.map((row) => {
          const open = row.lack !== undefined && row.lack.gate === gate && row.lack.item === item;
          return (
            <li key={`${row.lack?.gate} ${row.lack?.item} ${row.village?.code} ${row.name} ${row.form}`}>
              <Row row={row} most={most} open={open} />
              {open && <LackDetail gate={row.lack!.gate} item={row.lack!.item} />}
            </li>
          );
        })}
      </ol>
      {data.atLeast && (
        <Text size="xs" c="var(--quiet)" mt="sm">
          {t('unlocks.at-least-note')}
        </Text>
      )}
    </Panel>
  );
}

function Row({ row, most, open }: { row: UnlockRow; most: number; open: boolean }) {
  const { t } = useTranslation();
  const { quantity } = useFormat();
  const { by = 'lack' } = route.useSearch();
  const wanted = row.quantities
    .map((each) => `${quantity(each.quantity, each.unit)} ${t(`rhythm.short.${each.rhythm}`)}`)
    .join(' + ');
  return (
    <div className={classes.row}>
      <div className={classes.name}>
        <Name row={row} open={open} />
        <Text size="xs" c="var(--quiet)">
          {by === 'lack' ? row.lack?.training?.name : by === 'training' ? undefined : row.lacks[0]?.name}
        </Text>
      </div>
      <span className={classes.track} aria-hidden>
        <span style={{ width: `${(100 * row.demands) / most}%` }} />
      </span>
      <Text span size="sm" fw={600} className="numbers" style={{ textAlign: 'end' }}>
        {t('unlocks.demands', { count: row.demands })}
      </Text>
      <Text span size="xs" c="var(--quiet)" className={`numbers ${classes.facts}`}>
        {[
          wanted,
          by !== 'village' &&
            t(row.villagesAtLeast ? 'unlocks.villages-at-least' : 'unlocks.villages', { count: row.villages }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </div>
  );
}

/** A lack opens what is behind it; a village, market or product leads on. */
function Name({ row, open }: { row: UnlockRow; open: boolean }) {
  if (row.village)
    return (
      <Link to="/villages/$code" params={{ code: row.village.code }} className={classes.link}>
        {row.village.name}
      </Link>
    );
  const search = searchOf(row, open);
  if (!search) return <span className={classes.plain}>{row.name}</span>;
  return (
    <Link
      from="/unlocks"
      to="/unlocks"
      search={(now) => ({ ...now, ...search })}
      resetScroll={false}
      replace
      className={classes.link}
      aria-expanded={row.lack ? open : undefined}
    >
      {row.name}
    </Link>
  );
}

function searchOf({ lack, market, commodity }: UnlockRow, open: boolean) {
  if (lack) return open ? { gate: undefined, item: undefined } : { gate: lack.gate, item: lack.item };
  if (market) return { by: 'lack' as const, market };
  return commodity ? { by: 'lack' as const, commodity } : undefined;
}
