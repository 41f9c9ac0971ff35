import { Button, Paper, Progress, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { Loading } from '../ui/loading';
import { More } from '../ui/more';
import { Page } from '../ui/page';
import { useTranslation } from '../words/translation';
import { TrainingDialog } from './training-dialog';
import { trainingsQuery } from './training-queries';

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
        <Paper withBorder px="sm" py="xs">
          <Table.ScrollContainer minWidth={300} type="native" tabIndex={0}>
            <Table className="numbers" verticalSpacing={8}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('training.class')}</Table.Th>
                  <Table.Th>{t('training.days')}</Table.Th>
                  <Table.Th>{t('training.seats')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {trainings.map(({ trainingId, title, place, from, to, enrolled, capacity }) => (
                  <Table.Tr key={trainingId}>
                    <Table.Td>
                      <Link to="/trainings/$trainingId" params={{ trainingId }}>
                        {title}
                      </Link>
                      <Text size="xs" c="var(--quiet)">
                        {place}
                      </Text>
                    </Table.Td>
                    <Table.Td>{from === to ? day(from) : `${day(from)} – ${day(to)}`}</Table.Td>
                    <Table.Td miw={96}>
                      <Text size="sm">
                        {t('training.taken-of', { taken: number(enrolled), all: number(capacity) })}
                      </Text>
                      <Progress size="sm" value={(100 * enrolled) / capacity} aria-label={t('training.seats')} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
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
