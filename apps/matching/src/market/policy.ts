import type { ClusterPolicy } from '@titik/contracts/party.events';
import { type Weights, weights } from './terms';

/** What else than market and demand decides a match: the trade post's wishes and the buyer's exclusions. */
export interface Policy {
  weights: Weights;
  clusters: ClusterPolicy;
  /** Whether what people said of producers moves the rank. */
  feedback: boolean;
  excludedProducers: ReadonlySet<string>;
}

/** That of a trade post and a buyer who wished for nothing. */
export const defaultPolicy: Policy = { weights, clusters: 'any', feedback: true, excludedProducers: new Set() };

/** Whether a trade post takes a producer: cluster 1 is export-ready, cluster 2 needs assistance. */
export const takesCluster = (policy: ClusterPolicy, cluster: number, mentored: boolean): boolean =>
  policy === 'any' || cluster === 1 || (policy === 'mentored' && mentored);
