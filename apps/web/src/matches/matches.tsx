import { Alert, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense, useMemo } from 'react';
import type { Schemas } from '../api/client';
import { useMe } from '../app/me';
import { actsOnDemands } from '../demands/demand-parts';
import { matchesQuery, sessionsQuery } from '../demands/demand-queries';
import { useFormat } from '../format/use-format';
import { Choice } from '../ui/choice';
import { Failure } from '../ui/failure';
import { Later } from '../ui/later';
import { lazily } from '../ui/lazily';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { Col, Grid, Group, Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { Candidates } from './candidates';
import { colorsOf } from './line-colors';

const NearMisses = lazily(() => import('./near-misses').then((part) => part.NearMisses));
const SupplyPanel = lazily(() => import('./supply-panel').then((part) => part.SupplyPanel));
const LineMap = lazily(() => import('./line-map').then((part) => part.LineMap));
const route = getRouteApi('/demands/$demandId');

type Demand = Schemas['buyer-registry.DemandView'];

/** Who can supply a demand, line by line. */
export function Matches({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const wanted = route.useSearch({ select: ({ line }) => line });
  const navigate = route.useNavigate();
  const { data: matches, error, refetch, isPending } = useQuery(matchesQuery(demand.demandId, language));
  const acts = actsOnDemands(useMe().role);
  const { data: sessions = [] } = useQuery({ ...sessionsQuery(demand.demandId), enabled: acts });
  const line = matches?.lines.find(({ lineId }) => lineId === wanted) ?? matches?.lines[0];
  const colorOf = useMemo(() => colorsOf(line ? line.supply.parts.map(({ producerId }) => producerId) : []), [line]);
  if (error && !matches) return <Failure error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Loading rows={5} height={72} />;
  if (!matches || !line) return <Looking />;
  return (
    <Stack gap="md" className="arrives" key={line.lineId}>
      {matches.lines.length > 1 && (
        <Choice
          label={t('match.lines')}
          value={line.lineId}
          onChange={(next) => void navigate({ search: (now) => ({ ...now, line: next }), replace: true })}
          options={matches.lines.map(({ lineId, words, eligible }) => ({
            value: lineId,
            label: `${words} (${eligible})`,
          }))}
        />
      )}
      {line.bans?.map((ban) => (
        <Alert key={ban.code} color="yellow" variant="light" title={t('match.ban')}>
          {ban.text}
        </Alert>
      ))}
      <Grid gap="md" align="flex-start">
        <Col span={{ base: 12, lg: 7 }}>
          <Stack gap="md">
            <Candidates
              demand={demand}
              line={line}
              order={matches.order}
              sessions={sessions}
              open={acts && demand.state === 'open'}
            />
            <Later>
              <Suspense>
                <NearMisses line={line} />
              </Suspense>
            </Later>
          </Stack>
        </Col>
        <Col span={{ base: 12, lg: 5 }}>
          <Later instead={<Loading rows={2} height={400} />}>
            <Stack gap="md">
              <Suspense fallback={<Loading rows={1} height={260} />}>
                <SupplyPanel line={line} colorOf={colorOf} />
              </Suspense>
              <Panel title={t('map.title')}>
                <Suspense fallback={<Loading rows={1} height={260} />}>
                  <LineMap line={line} colorOf={colorOf} />
                </Suspense>
              </Panel>
            </Stack>
          </Later>
        </Col>
      </Grid>
    </Stack>
  );
}

function Looking() {
  const { t } = useTranslation();
  return (
    <Panel title={t('match.candidates')}>
      <Group gap="sm" mb="md" role="status">
        <Loader size="sm" />
        <Text size="sm">{t('match.looking')}</Text>
      </Group>
      <Loading rows={3} height={72} />
    </Panel>
  );
}
