import { Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../format/use-format';
import { AssessmentChart } from '../readiness/assessment-chart';
import { GapList } from '../readiness/gap-list';
import { formsQuery } from '../readiness/readiness-queries';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { type Village, villageGapsQuery } from './village-queries';

/** How a village was assessed over time, and what it lacks with who sees to it. */
export function VillageReadiness({ village, editable }: { village: Village; editable: boolean }) {
  const { t } = useTranslation();
  const { day, language, percent } = useFormat();
  const { code, assessments } = village;
  const { data: forms = [] } = useQuery(formsQuery);
  const gaps = useQuery(villageGapsQuery(code));
  const nameOf = (slug: string): string => forms.find((form) => form.slug === slug)?.names[language] ?? slug;
  return (
    <>
      <Panel title={t('village.assessments')}>
        {assessments.length === 0 ? (
          <Empty title={t('village.no-assessments')} next={t('village.no-assessments-next')} />
        ) : (
          <Stack gap="md">
            <AssessmentChart assessments={assessments} />
            <Timeline bulletSize={14} lineWidth={2} active={assessments.length}>
              {assessments.map(({ assessmentId, assessedOn, cluster, source, form, share }) => (
                <Timeline.Item
                  key={assessmentId}
                  color={cluster === 1 ? 'teal' : 'yellow'}
                  title={t(`overview.group.${cluster === 1 ? 'ready' : 'assisted'}`)}
                >
                  <Text size="sm" c="var(--quiet)">
                    {[day(assessedOn), share === undefined ? undefined : percent(share), nameOf(form), source]
                      .filter(Boolean)
                      .join(' · ')}
                  </Text>
                </Timeline.Item>
              ))}
            </Timeline>
          </Stack>
        )}
      </Panel>
      <Panel title={t('village.gaps')}>
        {gaps.error && !gaps.data && <Failure error={gaps.error} onRetry={() => void gaps.refetch()} />}
        {gaps.isPending && <Loading rows={2} />}
        {gaps.data?.length === 0 && <Empty title={t('village.no-gaps')} next={t('village.no-gaps-next')} />}
        <GapList editable={editable} gaps={(gaps.data ?? []).map((gap) => ({ ...gap, subject: { code } }))} />
      </Panel>
    </>
  );
}
