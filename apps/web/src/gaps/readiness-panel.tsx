import { Anchor, List } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../api/client';
import { useFormat } from '../format/use-format';
import type { Producer } from '../mine/my-producers';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { Group, SimpleGrid, Text } from '../ui/plain';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { producerReadinessQuery, villageReadinessQuery } from './gap-queries';

const mostVillages = 40;

/** How ready for export a producer and its villages were found, and what of it is still to be mended. */
export function ReadinessPanel({ producer }: { producer: Producer }) {
  const { t } = useTranslation();
  const own = useQuery(producerReadinessQuery(producer.producerId));
  const shown = producer.villages.slice(0, mostVillages);
  const villages = useQueries({ queries: shown.map(({ code }) => villageReadinessQuery(code)) });
  return (
    <Panel title={t('readiness.title')}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
        {own.data && own.data.assessments.length + own.data.gaps.length > 0 && (
          <div>
            <Group gap={8}>
              <Text size="sm" fw={600}>
                {producer.name}
              </Text>
              <Cluster assessments={own.data.assessments} />
            </Group>
            <Latest assessments={own.data.assessments} />
            <OpenGaps gaps={own.data.gaps} />
          </div>
        )}
        {own.isPending && <Loading rows={1} />}
        {shown.map(({ code, name, regency }, place) => (
          <div key={code}>
            <Group gap={8}>
              <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/villages/$code" params={{ code }} />}>
                {name}
              </Anchor>
              <Text size="xs" c="var(--quiet)">
                {regency}
              </Text>
              <Cluster assessments={villages[place].data?.assessments} />
            </Group>
            {villages[place].isPending && <Loading rows={1} height={22} />}
            {villages[place].data && (
              <>
                <Latest assessments={villages[place].data.assessments} />
                <OpenGaps gaps={villages[place].data.gaps} />
              </>
            )}
          </div>
        ))}
      </SimpleGrid>
    </Panel>
  );
}

function Latest({ assessments }: { assessments: readonly Schemas['village-registry.AssessmentView'][] }) {
  const { t } = useTranslation();
  const { day, percent } = useFormat();
  const [latest] = assessments;
  if (!latest)
    return (
      <Text size="sm" c="var(--quiet)">
        {t('readiness.not-yet')}
      </Text>
    );
  return (
    <Text size="xs" c="var(--quiet)">
      {t('readiness.found', { day: day(latest.assessedOn), source: latest.source })}
      {latest.share !== undefined && ` · ${t('readiness.share', { share: percent(latest.share) })}`}
    </Text>
  );
}

function Cluster({ assessments }: { assessments?: readonly Schemas['village-registry.AssessmentView'][] }) {
  const { t } = useTranslation();
  const latest = assessments?.[0];
  if (!latest) return null;
  const cluster = latest.cluster === 1 ? 1 : 2;
  return <Tag size="sm" tone={cluster === 1 ? 'good' : 'warn'} label={t(`producer.cluster.${cluster}`)} />;
}

function OpenGaps({ gaps }: { gaps: readonly Schemas['village-registry.Gap'][] }) {
  const { t } = useTranslation();
  const { day, language } = useFormat();
  const open = gaps.filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <List size="sm" spacing={2} mt={4}>
      {open.map(({ gapId, names, owner, dueOn, overdue, note }) => (
        <List.Item key={gapId}>
          {names[language]}
          {(owner || dueOn) && (
            <Text span size="sm" c={overdue ? 'var(--bad)' : 'var(--quiet)'}>
              {` – ${[owner, dueOn && t('readiness.due', { day: day(dueOn) })].filter(Boolean).join(', ')}`}
            </Text>
          )}
          {note && (
            <Text size="xs" c="var(--quiet)">
              {note}
            </Text>
          )}
        </List.Item>
      ))}
    </List>
  );
}
