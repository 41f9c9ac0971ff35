import { Button, Progress } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { onceOpened } from '../ui/lazily';
import { Loading } from '../ui/loading';
import { More } from '../ui/more';
import { Page } from '../ui/page';
import { Paper, Text } from '../ui/plain';
import { Table } from '../ui/table';
import { useTranslation } from '../words/translation';
import { trainingsQuery } from './training-queries';

const TrainingDialog = onceOpened(() => import('./training-dialog').then((dialog) => dialog.TrainingDialog));

/** Training classes, newest first. */
export function TrainingsPage() {
  const { t } = useTranslation();
  const { day, number } = useFormat();
  const navigate = useNavigate();
  const [adding, add] = useDisclosure(false);
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery(trainingsQuery);
  const trainings = data?.pages.flatMap(({ items }) => items) ?? [];
  const open = (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={add.open}>
      {t('training.new')}
    </Button>
  );
  return (
    <Page title={t('training.title')} actions={open}>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading rows={4} />}
      {data && trainings.length === 0 && <Empty title={t('training.none')} next={t('training.none-next')} />}
      {trainings.length > 0 && (
        <Paper withBorder p="xs">
          <Table minWidth={300}>
            <thead>
              <tr>
                <th>{t('training.class')}</th>
                <th>{t('training.days')}</th>
                <th>{t('training.seats')}</th>
              </tr>
            </thead>
            <tbody>
              {trainings.map(({ trainingId, title, place, from, to, enrolled, capacity }) => (
                <tr key={trainingId}>
                  <td>
                    <Link to="/trainings/$trainingId" params={{ trainingId }}>
                      {title}
                    </Link>
                    <Text size="xs" c="var(--quiet)">
                      {place}
                    </Text>
                  </td>
                  <td>{from === to ? day(from) : `${day(from)} – ${day(to)}`}</td>
                  <td style={{ minWidth: 96 }}>
                    <Text size="sm">{t('training.taken-of', { taken: number(enrolled), all: number(capacity) })}</Text>
                    <Progress size="sm" value={(100 * enrolled) / capacity} aria-label={t('training.seats')} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Paper>
      )}
      <More list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
      {adding && (
        <TrainingDialog
          onClose={add.close}
          onSaved={({ trainingId }) => void navigate({ to: '/trainings/$trainingId', params: { trainingId } })}
        />
      )}
    </Page>
  );
}
