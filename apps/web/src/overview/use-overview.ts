import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Schemas } from '../api/client';
import { postsQuery } from '../demands/party-queries';
import { useTranslation } from '../words/translation';
import type { Bar } from './funnel-bars';
import { shownSteps } from './funnel-steps';
import type { OverviewGrouping } from './overview-search';
import { postFunnelQuery, villageFunnelQuery } from './overview-queries';
import type { PostStep } from './post-steps';
import { villagesBehind } from './villages-behind';

type VillageStep = Schemas['village-registry.StepCount']['step'];

export interface StepOf {
  step: VillageStep | PostStep;
  count: number;
  /** Took it, but not all steps before it */
  aside?: number;
}

export interface OverviewGroup {
  key: string;
  name: string;
  steps: StepOf[];
}

export interface Overview {
  whole: StepOf[];
  groups: OverviewGroup[];
  nameOf: (step: StepOf['step']) => string;
  /** The steps of a group, of all together without one */
  barsOf: (group?: OverviewGroup) => Bar[];
}

/** What the overview shows, whichever side is asked for. */
export function useOverview(by: OverviewGrouping, whose: 'mine' | 'all') {
  const { t } = useTranslation();
  const ofPosts = by === 'post';
  const villages = useQuery({ ...villageFunnelQuery(ofPosts ? 'province' : by, whose), enabled: !ofPosts });
  const demands = useQuery({ ...postFunnelQuery, enabled: ofPosts });
  const { data: posts } = useQuery({ ...postsQuery, enabled: ofPosts });
  const asked = ofPosts ? demands : villages;
  const data = useMemo((): Overview | undefined => {
    const nameOf = (step: StepOf['step']): string => t(`overview.step.${step}`);
    const barOf = (steps: StepOf[], to: (step: StepOf['step']) => Bar['to']): Bar[] =>
      shownSteps(steps).map((shown, place) => {
        const { aside = 0 } = steps[place];
        return {
          ...shown,
          label: nameOf(shown.step),
          ...(aside > 0 && { note: t('overview.aside', { count: aside }) }),
          to: shown.count > 0 ? to(shown.step) : undefined,
        };
      });
    if (by === 'post') {
      if (!demands.data) return undefined;
      const names = new Map(posts?.map(({ postId, name }) => [postId, name]));
      return {
        whole: demands.data.whole,
        groups: demands.data.groups.map(({ postId, counts }) => ({
          key: postId,
          name: names.get(postId) ?? '…',
          steps: counts,
        })),
        nameOf,
        barsOf: (group) =>
          barOf(group?.steps ?? demands.data.whole, (step) =>
            step === 'demanded' ? { to: '/demands', search: group ? { post: group.key } : {} } : undefined,
          ),
      };
    }
    if (!villages.data) return undefined;
    const stepsOf = (steps: readonly Schemas['village-registry.StepCount'][]): StepOf[] =>
      steps.map(({ step, villages: count, aside }) => ({ step, count, aside }));
    const whole = stepsOf(villages.data.whole);
    return {
      whole,
      groups: villages.data.groups.map(({ key, name, steps }) => ({
        key,
        name: by === 'cluster' || name === undefined ? t(`overview.group.${keyed(by, key)}`) : name,
        steps: stepsOf(steps),
      })),
      nameOf,
      barsOf: (group) => barOf(group?.steps ?? whole, (step) => villagesBehind(by, group, step as VillageStep, whose)),
    };
  }, [by, whose, t, villages.data, demands.data, posts]);
  return { data, error: asked.error, isPending: asked.isPending, refetch: () => void asked.refetch() };
}

const keyed = (by: OverviewGrouping, key: string) =>
  by === 'programme' ? 'no-programme' : key === '1' ? 'ready' : key === '2' ? 'assisted' : 'not-assessed';
