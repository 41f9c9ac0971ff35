import { Table } from '@mantine/core';
import { useFormat } from '../../format/use-format';
import { Panel } from '../../ui/panel';
import { useTranslation } from '../../words/translation';
import type { Run } from '../forum-queries';

/** Former runs of the day. */
export function RunHistory({ runs }: { runs: readonly Run[] }) {
  const { t } = useTranslation();
  const { dayAndHour, number } = useFormat();
  return (
    <Panel title={t('forum.solve.history')}>
      <Table.ScrollContainer minWidth={320} type="native" tabIndex={0}>
        <Table verticalSpacing="xs" aria-label={t('forum.solve.history')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('forum.solve.when')}</Table.Th>
              <Table.Th>{t('forum.solve.result')}</Table.Th>
              <Table.Th ta="end">{t('forum.solve.placed')}</Table.Th>
              <Table.Th ta="end">{t('forum.solve.best')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {runs.map(({ runId, startedAt, result, progress }) => (
              <Table.Tr key={runId}>
                <Table.Td className="numbers">{dayAndHour(startedAt)}</Table.Td>
                <Table.Td>{t(result ? `forum.solve.status.${result.status}` : 'forum.solve.failed')}</Table.Td>
                <Table.Td ta="end" className="numbers">
                  {result ? t('forum.of', { number: number(result.placed), of: number(progress.wishes) }) : '–'}
                </Table.Td>
                <Table.Td ta="end" className="numbers">
                  {result && result.placed > 0 ? number(result.breaks) : '–'}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
