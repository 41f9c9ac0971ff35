import type { Schemas } from '../api/client';

export const postSteps = [
  'demanded',
  'proposed',
  'confirmed',
  'held',
  'dealing',
  'contracted',
  'shipped',
  'paid',
] as const;
export type PostStep = (typeof postSteps)[number];

export interface PostGroup {
  postId: string;
  counts: { step: PostStep; count: number }[];
}

/** What three services know of each trade post's demands, as one row a post: those with most demands first. */
export function postGroups(
  demands: readonly Schemas['buyer-registry.PostDemands'][],
  matches: readonly Schemas['matching.PostMatches'][],
  meetings: readonly Schemas['scheduling.PostMeetings'][],
): PostGroup[] {
  const matched = new Map(matches.map((row) => [row.postId, row]));
  const met = new Map(meetings.map((row) => [row.postId, row]));
  return demands
    .map(({ postId, registered, dealing, contracted, shipped, paid }) => ({
      postId,
      counts: inOrder({
        demanded: registered,
        proposed: matched.get(postId)?.proposed ?? 0,
        confirmed: met.get(postId)?.confirmed ?? 0,
        held: met.get(postId)?.held ?? 0,
        dealing,
        contracted,
        shipped,
        paid,
      }),
    }))
    .toSorted((a, b) => b.counts[0].count - a.counts[0].count || (a.postId < b.postId ? -1 : 1));
}

/** All posts together: a demand is of one post, so counts may be added. */
export const allPosts = (groups: readonly PostGroup[]): PostGroup['counts'] =>
  postSteps.map((step, place) => ({ step, count: groups.reduce((sum, { counts }) => sum + counts[place].count, 0) }));

const inOrder = (counts: Record<PostStep, number>): PostGroup['counts'] =>
  postSteps.map((step) => ({ step, count: counts[step] }));
