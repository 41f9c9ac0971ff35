import { Alert, Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { csvOf, save } from '../../format/csv';
import { Failure } from '../../ui/failure';
import { Icon } from '../../ui/icon';
import { Paged } from '../../ui/paged';
import { Panel } from '../../ui/panel';
import { Group, Stack, Text } from '../../ui/plain';
import { Table } from '../../ui/table';
import { useTranslation } from '../../words/translation';
import type { DayRecords } from '../steps-of';
import { useTakeWishes } from './use-wishes';
import { wishesCsv } from './wish-input';

/** Takes wishes from a spreadsheet; what cannot be taken is told row by row. */
export function UploadWishes({ records }: { records: DayRecords }) {
  const { t } = useTranslation();
  const { day, participants, wishes } = records;
  const [file, setFile] = useState<string>();
  const take = useTakeWishes(day.forumDayId);
  const read = async (chosen: File | null): Promise<void> => {
    if (!chosen) return;
    setFile(chosen.name);
    take.mutate({ csv: await chosen.text() });
  };
  const faults = take.data?.faults ?? [];
  return (
    <Panel title={t('forum.upload.title')}>
      <Stack gap="md">
        <Text size="sm" maw={640}>
          {t('forum.upload.how')}
        </Text>
        <Group gap="xs">
          <FileButton accept=".csv,text/csv" onChange={(chosen) => void read(chosen)}>
            {(props) => (
              <Button {...props} loading={take.isPending} leftSection={<Icon name="upload" size={16} />}>
                {t('forum.upload.choose')}
              </Button>
            )}
          </FileButton>
          <Button
            variant="default"
            leftSection={<Icon name="download" size={16} />}
            onClick={() => save(`${t('forum.wishes.file')}.csv`, wishesCsv(wishes, participants))}
          >
            {t(wishes.length > 0 ? 'forum.upload.current' : 'forum.upload.template')}
          </Button>
        </Group>
        {take.error && <Failure error={take.error} />}
        {take.data && (
          <Alert variant="light" color={faults.length > 0 ? 'yellow' : 'teal'} role="status">
            <Text size="sm" fw={600}>
              {file}
            </Text>
            <Text size="sm" className="numbers">
              {t('forum.upload.done', {
                added: take.data.added,
                changed: take.data.changed,
              })}{' '}
              {faults.length > 0 && t('forum.upload.refused', { count: new Set(faults.map(({ row }) => row)).size })}
            </Text>
          </Alert>
        )}
        {faults.length > 0 && (
          <>
            <Paged rows={faults}>
              {(rows) => (
                <Table minWidth={280} label={t('forum.upload.rows')}>
                  <thead>
                    <tr>
                      <th data-end style={{ width: 80 }}>
                        {t('forum.upload.row')}
                      </th>
                      <th style={{ width: 120 }}>{t('forum.upload.column')}</th>
                      <th>{t('forum.upload.why')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map(({ row, field, detail }, place) => (
                      <tr key={`${row} ${field} ${place}`}>
                        <td data-end>{row}</td>
                        <td>{field}</td>
                        <td>{detail}</td>
                      </tr>
                    ))}
                  </tbody>
                </Table>
              )}
            </Paged>
            <Button
              variant="subtle"
              size="compact-sm"
              w="fit-content"
              leftSection={<Icon name="download" size={14} />}
              onClick={() =>
                save(
                  `${t('forum.upload.rows-file')}.csv`,
                  csvOf([
                    [t('forum.upload.row'), t('forum.upload.column'), t('forum.upload.why')],
                    ...faults.map(({ row, field, detail }) => [row, field, detail]),
                  ]),
                )
              }
            >
              {t('forum.upload.rows')}
            </Button>
          </>
        )}
      </Stack>
    </Panel>
  );
}
