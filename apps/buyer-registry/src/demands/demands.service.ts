import { Injectable } from '@nestjs/common';
import type { Demand } from '@titik/contracts/demand.events';
import { newId } from '@titik/contracts/new-id';
import { isRole, mustBeTheirs, postToList, speaksForPost } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { type AnyDomainError, InvalidError, NotFoundError, statusOf } from '@titik/platform/errors';
import { page } from '@titik/platform/http/page';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { PartyDirectory } from '../buyers/party-directory';
import { AcceptDemands } from './accept-demands';
import type { DemandInput, DemandPage, DemandQuery, DemandView } from './demand.dto';
import { DemandEntity } from './demand.entity';
import { registerDemand } from './register-demand';
import { requestHash } from './request-hash';
import { ResolveLines } from './resolve-lines';
import { withStandings } from './standings';
import type { Acceptance } from './store-demands';

const keyLength = 200;

@Injectable()
export class DemandsService {
  constructor(
    private readonly database: DataSource,
    private readonly parties: PartyDirectory,
    private readonly door: AcceptDemands,
    private readonly words: ResolveLines,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers a demand. Words that no product is found for refuse the whole demand, which is not stored; the phrases
   * are kept for a person (`GET unresolved-words`).
   * @param key the caller's Idempotency-Key, up to 200 characters: a repeat gets the first answer
   * @throws InvalidError with the field's path, see `PartyDirectory.vouched`, `ResolveLines`, `registerDemand`;
   *   demand.bad-key
   * @throws ConflictError demand.key-reused
   * @throws ForbiddenError auth.not-yours
   */
  async register(by: Caller, input: DemandInput, key?: string): Promise<Demand> {
    return this.door.accept(await this.prepare(by, input, key));
  }

  /**
   * Registers many demands in the caller's transaction, one statement a table.
   * @param asked with a key each where a repeat is to be harmless; see `register`
   * @returns for each, in order, the demand or the error that kept it out
   */
  async registerMany(
    tx: EntityManager,
    by: Caller,
    asked: readonly { input: DemandInput; key?: string }[],
  ): Promise<(Demand | AnyDomainError)[]> {
    const prepared: (Acceptance | AnyDomainError)[] = [];
    for (const { input, key } of asked) prepared.push(await this.prepare(by, input, key).catch(faultOf));
    const good = prepared.filter((each) => 'demand' in each);
    const accepted = good.length > 0 ? await this.door.storeAll(tx, good) : [];
    let next = 0;
    return prepared.map((each) => ('demand' in each ? accepted[next++] : each));
  }

  /** @throws NotFoundError demand.unknown @throws ForbiddenError auth.not-yours */
  async one(by: Caller, id: string): Promise<DemandView> {
    const demand = await this.database
      .getRepository(DemandEntity)
      .findOne({ where: { id }, relations: { lines: true } });
    if (!demand) throw new NotFoundError('demand.unknown', { id });
    mustBeTheirs(mayReadDemand(by, demand));
    const [view] = await withStandings(this.database.manager, [demand.describe()]);
    return view;
  }

  /** Newest first; an attaché's are those of their post. @throws ForbiddenError auth.not-yours for another's */
  async list(by: Caller, { buyerId, state, after, limit, ...asked }: DemandQuery): Promise<DemandPage> {
    const postId = postToList(by, asked.postId);
    const rows = await this.database.getRepository(DemandEntity).find({
      where: {
        ...(postId && { postId }),
        ...(buyerId && { buyerId }),
        ...(state && { state }),
        ...(after && { id: LessThan(after) }),
      },
      order: { id: 'DESC' },
      relations: { lines: true },
      relationLoadStrategy: 'query',
      take: limit + 1,
    });
    const demands = await withStandings(
      this.database.manager,
      rows.map((row) => row.describe()),
    );
    return page(demands, limit, ({ demandId }) => demandId);
  }

  private async prepare(by: Caller, input: DemandInput, key?: string): Promise<Acceptance> {
    mustBeTheirs(speaksForPost(by, input.postId), 'postId');
    if (key !== undefined && !/^[\x21-\x7e]{1,200}$/.test(key))
      throw new InvalidError('demand.bad-key', { field: 'Idempotency-Key', most: keyLength });
    const buyer = await this.parties.vouched(input.postId, input.buyerId);
    const products = await this.words.resolve(input);
    const demand = registerDemand(
      { ...input, country: input.country ?? buyer.country, products },
      this.clock.now(),
      newId,
    );
    return { demand, by, ...(key !== undefined && { key, requestHash: requestHash(input) }) };
  }
}

/** Coordinators prepare villages for what is wanted: they read every demand, and no buyer. */
export const mayReadDemand = (by: Caller, { postId }: Pick<DemandEntity, 'postId'>): boolean =>
  isRole(by, 'coordinator') || speaksForPost(by, postId);

/** A fault that is a row's own; whatever else goes wrong is everybody's. */
const faultOf = (error: unknown): AnyDomainError => {
  if (statusOf(error) === undefined) throw error;
  return error as AnyDomainError;
};
