import { weightBounds, type WeightFault, weightFaults } from '@titik/contracts/matching-policy';
import type { MatchingPolicy } from '@titik/contracts/party.events';
import { InvalidError } from '@titik/platform/errors';
import type { MatchingPolicyInput } from './matching-policy.dto';

const codes: Record<WeightFault['fault'], string> = {
  missing: 'trade-post.weight-missing',
  unknown: 'trade-post.weight-unknown',
  'out-of-bounds': 'trade-post.weight-out-of-bounds',
  sum: 'trade-post.weights-sum',
};

/**
 * The policy that is stored.
 * @throws InvalidError trade-post.weight-missing, trade-post.weight-unknown, trade-post.weight-out-of-bounds,
 *   trade-post.weights-sum, each with the field's path
 */
export function checkPolicy({ weights, clusters, review, feedback }: MatchingPolicyInput): MatchingPolicy {
  if (!weights) return { clusters, review, feedback };
  const [first] = weightFaults(weights);
  if (!first) return { weights: weights as MatchingPolicy['weights'], clusters, review, feedback };
  const { fault, term } = first;
  throw new InvalidError(codes[fault], {
    field: term === undefined ? 'weights' : `weights.${term}`,
    term,
    ...weightBounds,
  });
}
