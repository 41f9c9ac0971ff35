import type { Demand } from '@titik/contracts/demand.events';
import type { Buyer, TradePost } from '@titik/contracts/party.events';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { defaultPolicy, type Policy } from '../market/policy';

const nobody = defaultPolicy.excludedProducers;

/** How trade posts want their demands matched and from whom buyers will not buy; as last heard, in memory. */
@Injectable()
export class Policies {
  private readonly posts = new Map<string, { version: number; policy: Policy; review: boolean }>();
  private readonly buyers = new Map<string, { version: number; excluded: ReadonlySet<string> }>();

  /** What a demand is matched by; the defaults as far as nothing is known. */
  of({ postId, buyerId }: Pick<Demand, 'postId' | 'buyerId'>): Policy {
    const policy = this.posts.get(postId)?.policy ?? defaultPolicy;
    const excludedProducers = this.buyers.get(buyerId)?.excluded ?? nobody;
    if (excludedProducers.size === 0) return policy;
    const { weights, clusters, feedback } = policy;
    return { weights, clusters, feedback, excludedProducers };
  }

  /** Whether the trade post wants to approve sessions before anybody else hears of them. */
  reviews({ postId }: Pick<Demand, 'postId'>): boolean {
    return this.posts.get(postId)?.review ?? false;
  }

  /** @returns whether its demands are to be matched otherwise from now on */
  takePost({ postId, version, policy }: TradePost): boolean {
    const known = this.posts.get(postId);
    if (known && known.version >= version) return false;
    const now = policyOf(policy);
    this.posts.set(postId, { version, policy: now, review: policy?.review ?? false });
    return !isDeepStrictEqual(known?.policy ?? defaultPolicy, now);
  }

  /** @returns whether its demands are to be matched otherwise from now on */
  takeBuyer({ buyerId, version, excludedProducers }: Buyer): boolean {
    const known = this.buyers.get(buyerId);
    if (known && known.version >= version) return false;
    const excluded = excludedProducers?.length ? new Set(excludedProducers) : nobody;
    this.buyers.set(buyerId, { version, excluded });
    return !isDeepStrictEqual(known?.excluded ?? nobody, excluded);
  }
}

function policyOf(wished: TradePost['policy']): Policy {
  if (!wished) return defaultPolicy;
  const { weights = defaultPolicy.weights, clusters, feedback } = wished;
  return { weights, clusters, feedback, excludedProducers: nobody };
}
