import { Button, Radio, Switch } from '@mantine/core';
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, ofVersion, type Schemas } from '../api/client';
import { Problem } from '../api/problem';
import { useFormat } from '../format/use-format';
import { Fact } from '../ui/fact';
import { Failure } from '../ui/failure';
import { tellDone } from '../ui/notices';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Group, SimpleGrid, Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { evened, pointsOf, sumOf, type Weights, weightsOf } from './weights';
import { WeightSliders } from './weight-sliders';

type Post = Schemas['buyer-registry.TradePost'];

const clusters = ['any', 'mentored', 'ready'] as const;

const postQuery = (postId: string) =>
  queryOptions({
    queryKey: ['trade-post', postId],
    queryFn: () => bodyOf(api.GET('/api/v1/trade-posts/{id}', { params: { path: { id: postId } } })),
  });

const weightsQuery = queryOptions({
  queryKey: ['market-weights'],
  staleTime: Infinity,
  queryFn: () => bodyOf(api.GET('/api/v1/market/weights')),
});

/** How a post wants the demands that it vouches for to be matched. */
export function PostPolicy({ postId }: { postId: string }) {
  const { data: post } = useSuspenseQuery(postQuery(postId));
  const { t } = useTranslation();
  const { country } = useFormat();
  return (
    <Page title={post.name}>
      <Stack gap="md">
        <Panel title={t('post.about')}>
          <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
            <Fact label={t('post.country')}>{country(post.country)}</Fact>
            <Fact label={t('post.city')}>{post.city}</Fact>
            <Fact label={t('post.hours')}>{`${post.officeHours.from}–${post.officeHours.to}`}</Fact>
            <Fact label={t('post.contact')}>{post.contact.email ?? post.contact.name}</Fact>
          </SimpleGrid>
        </Panel>
        <Policy key={post.version} post={post} />
      </Stack>
    </Page>
  );
}

function Policy({ post }: { post: Post }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: usual } = useSuspenseQuery(weightsQuery);
  const usualWeights = Object.fromEntries(usual.items.map(({ term, weight }) => [term, weight]));
  const [own, setOwn] = useState(post.policy?.weights !== undefined);
  const [points, setPoints] = useState<Weights>(() => pointsOf(post.policy?.weights ?? usualWeights));
  const [rest, setRest] = useState({
    clusters: post.policy?.clusters ?? 'any',
    review: post.policy?.review ?? false,
    feedback: post.policy?.feedback ?? true,
  });
  const most = usual.most * 100;
  const renew = () => queries.invalidateQueries({ queryKey: ['trade-post', post.postId] });
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      bodyOf(
        api.PUT('/api/v1/trade-posts/{id}/matching-policy', {
          params: { path: { id: post.postId }, header: ofVersion(post.version) },
          body: { ...rest, ...(own && { weights: weightsOf(points) }) },
        }),
      ),
    onSuccess: async () => {
      void tellDone(t('post.saved'));
      await queries.invalidateQueries({ queryKey: ['trade-posts'] });
      await renew();
    },
  });
  const changed = save.error instanceof Problem && save.error.body.code === 'request.version-changed';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Panel title={t('post.policy')}>
        <Stack gap="lg">
          <Radio.Group
            label={t('post.clusters')}
            value={rest.clusters}
            onChange={(next) => setRest({ ...rest, clusters: clusters.find((each) => each === next) ?? rest.clusters })}
          >
            <Stack gap={8} mt={6}>
              {clusters.map((each) => (
                <Radio key={each} value={each} label={t(`post.cluster.${each}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Switch
            label={t('post.review')}
            description={t('post.review-hint')}
            checked={rest.review}
            onChange={(event) => setRest({ ...rest, review: event.currentTarget.checked })}
          />
          <Switch
            label={t('post.feedback')}
            checked={rest.feedback}
            onChange={(event) => setRest({ ...rest, feedback: event.currentTarget.checked })}
          />
          <Switch
            label={t('post.own-weights')}
            description={t('post.own-weights-hint', { most })}
            checked={own}
            onChange={(event) => setOwn(event.currentTarget.checked)}
          />
          <WeightSliders
            points={own ? points : pointsOf(usualWeights)}
            most={most}
            disabled={!own}
            onChange={setPoints}
          />
          {own && <Sum points={points} onEven={() => setPoints(evened(points, most))} />}
          {save.error && <Failure error={save.error} onRetry={changed ? () => void renew() : undefined} />}
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending} disabled={own && sumOf(points) !== 100}>
              {t('holiday.save')}
            </Button>
          </Group>
        </Stack>
      </Panel>
    </form>
  );
}

function Sum({ points, onEven }: { points: Weights; onEven: () => void }) {
  const { t } = useTranslation();
  const sum = sumOf(points);
  return (
    <Group gap="sm" role="status">
      <Text size="sm" fw={600} c={sum === 100 ? 'var(--good)' : 'var(--bad)'} className="numbers">
        {t(sum === 100 ? 'post.sum-right' : sum < 100 ? 'post.sum-less' : 'post.sum-more', {
          sum,
          rest: Math.abs(100 - sum),
        })}
      </Text>
      {sum !== 100 && (
        <Button size="xs" variant="default" onClick={onEven}>
          {t('post.make-even')}
        </Button>
      )}
    </Group>
  );
}
