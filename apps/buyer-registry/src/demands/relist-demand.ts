import { Injectable } from '@nestjs/common';
import { type Demand, DemandRevised } from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import { newId } from '@titik/contracts/new-id';
import { Outbox } from '@titik/eventing/outbox';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { PartyDirectory } from '../buyers/party-directory';
import { lockDemands } from './close-demands';
import type { DemandInput } from './demand.dto';
import type { DemandContent } from './demand.entity';
import type { Product } from './products-of-line';
import { requestHash } from './request-hash';
import { ResolveLines } from './resolve-lines';
import { reviseDemand } from './revise-demand';
import { storeChange } from './store-change';

/** Brings a demand to what the list that it came from says now. */
@Injectable()
export class RelistDemand {
  constructor(
    private readonly parties: PartyDirectory,
    private readonly words: ResolveLines,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Revises an open demand in the caller's transaction; country, sessions and last day stay when not given, and a line
   * for the same product keeps its id. Nothing is written before an error is thrown.
   * @param input the whole demand as listed, by which a repeat is known from now on
   * @returns whether that changed anything but the wording
   * @throws InvalidError with the field's path, see `PartyDirectory.vouched`, `ResolveLines`, `reviseDemand`
   * @throws ConflictError demand.already-closed
   */
  async relist(tx: EntityManager, by: Caller, id: string, input: DemandInput): Promise<boolean> {
    await this.parties.vouched(input.postId, input.buyerId);
    const products = await this.words.resolve(input);
    const [demand] = await lockDemands(tx, [id]);
    const before = demand.describe();
    const content = reviseDemand(before, { ...input, ...byProduct(input, products, before) }, this.clock.now(), newId);
    demand.revise(content);
    demand.requestHash = requestHash(input);
    if (isDeepStrictEqual(content, contentOf(before))) {
      await tx.query('update demand set request_hash = $2 where id = $1', [id, demand.requestHash]);
      return false;
    }
    await storeChange(tx, this.outbox, by, demand, {
      action: 'revise',
      before,
      event: (after) => eventOf(DemandRevised, { demand: after }),
    });
    return true;
  }
}

const contentOf = ({ postId, buyerId, country, maxSessions, expiresOn, lines }: Demand): DemandContent => ({
  postId,
  buyerId,
  country,
  maxSessions,
  expiresOn,
  lines,
});

/** A line for each product, with the id of the line that it replaces. */
function byProduct({ lines }: DemandInput, products: Product[][], { lines: standing }: Demand) {
  const parted = lines.flatMap((line, i) =>
    products[i].map((product) => {
      const same = standing.find(({ commodity, form }) => commodity === product.commodity && form === product.form);
      return { line: { ...line, ...(same && { lineId: same.lineId }) }, product };
    }),
  );
  return { lines: parted.map(({ line }) => line), products: parted.map(({ product }) => [product]) };
}
