import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useFormat } from '../format/use-format';
import { Fact } from '../ui/fact';
import { onceOpened } from '../ui/lazily';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { SimpleGrid, Stack } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { Participants } from './participants';
import { Sessions } from './sessions';
import { sessionsOfQuery, summaryQuery, trainingQuery } from './training-queries';

const TrainingDialog = onceOpened(() => import('./training-dialog').then((dialog) => dialog.TrainingDialog));

const route = getRouteApi('/trainings/$trainingId');

/** One class: who is in it, when it meets, who came. */
export function TrainingPage() {
  const { t } = useTranslation();
  const { day, number } = useFormat();
  const { trainingId } = route.useParams();
  const { data: training } = useSuspenseQuery(trainingQuery(trainingId));
  const { data: summary } = useQuery(summaryQuery(trainingId));
  const { data: sessions } = useQuery(sessionsOfQuery(trainingId));
  const [changing, change] = useDisclosure(false);
  return (
    <Page
      title={training.title}
      actions={
        <Button variant="default" onClick={change.open}>
          {t('training.change')}
        </Button>
      }
    >
      <Stack gap="md">
        <Panel title={t('training.about')}>
          <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm" className="numbers">
            <Fact label={t('training.place')}>{training.place}</Fact>
            <Fact label={t('training.days')}>
              {training.from === training.to ? day(training.from) : `${day(training.from)} – ${day(training.to)}`}
            </Fact>
            <Fact label={t('training.seats')}>
              {t('training.taken-of', { taken: number(training.enrolled), all: number(training.capacity) })}
            </Fact>
            <Fact label={t('training.sessions')}>
              {summary ? t('training.held-of', { held: number(summary.taken), all: number(summary.sessions) }) : '…'}
            </Fact>
            <Fact label={t('training.came')}>
              {summary?.percent === undefined ? '–' : `${number(summary.percent)} %`}
            </Fact>
            <Fact label={t('training.finished')}>{summary ? number(summary.finished) : '…'}</Fact>
          </SimpleGrid>
        </Panel>
        <Sessions training={training} sessions={sessions} participants={summary?.items} />
        <Participants training={training} participants={summary?.items} />
      </Stack>
      {changing && <TrainingDialog training={training} onClose={change.close} onSaved={() => undefined} />}
    </Page>
  );
}
