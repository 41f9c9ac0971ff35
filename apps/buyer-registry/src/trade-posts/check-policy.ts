import { weightBounds, weightFaults } from '@titik/contracts/matching-policy';
import type { MatchingPolicy } from '@titik/contracts/party.events';
import { InvalidError } from '@titik/platform/errors';
import type { MatchingPolicyInput } from './matching-policy.dto';

/**
 * The policy that is stored.
 * @throws InvalidError trade-post.weight-missing, trade-post.weight-unknown, trade-post.weight-out-of-bounds,
 *   trade-post.weights-sum, each with the field's path
 */
export function checkPolicy({ weights, clusters, review, feedback }: MatchingPolicyInput): MatchingPolicy {
  if (!weights) return { clusters, review, feedback };
  const [first] = weightFaults(weights);
  if (!first) return { weights: weights as MatchingPolicy['weights'], clusters, review, feedback };
  if (first.fault === 'sum') throw new InvalidError('trade-post.weights-sum', { field: 'weights' });
  throw new InvalidError(`trade-post.weight-${first.fault}`, {
    field: `weights.${first.term}`,
    term: first.term,
    ...weightBounds,
  });
}
