import { useFormat } from '../../format/use-format';
import { Panel } from '../../ui/panel';
import { Table } from '../../ui/table';
import { useTranslation } from '../../words/translation';
import type { Run } from '../forum-queries';

/** Former runs of the day. */
export function RunHistory({ runs }: { runs: readonly Run[] }) {
  const { t } = useTranslation();
  const { dayAndHour, number } = useFormat();
  return (
    <Panel title={t('forum.solve.history')}>
      <Table minWidth={320} label={t('forum.solve.history')}>
        <thead>
          <tr>
            <th>{t('forum.solve.when')}</th>
            <th>{t('forum.solve.result')}</th>
            <th data-end>{t('forum.solve.placed')}</th>
            <th data-end>{t('forum.solve.best')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map(({ runId, startedAt, result, progress }) => (
            <tr key={runId}>
              <td>{dayAndHour(startedAt)}</td>
              <td>{t(result ? `forum.solve.status.${result.status}` : 'forum.solve.failed')}</td>
              <td data-end>
                {result ? t('forum.of', { number: number(result.placed), of: number(progress.wishes) }) : '–'}
              </td>
              <td data-end>{result && result.placed > 0 ? number(result.breaks) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
