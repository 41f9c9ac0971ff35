import { Injectable } from '@nestjs/common';
import { InvalidError } from '@titik/platform/errors';
import { DataSource } from 'typeorm';
import { TradePostEntity } from '../trade-posts/trade-post.entity';
import { BuyerEntity } from './buyer.entity';

/** What a demand needs to know of its buyer. */
export interface KnownBuyer {
  postId: string;
  country: string;
  vouched: boolean;
}

interface Remembered<T> {
  value: Promise<T | undefined>;
  until: number;
}

/** Another instance may change a buyer; after so many milliseconds its row is read again. */
const remembers = 30_000;
const most = 20_000;

/** Posts and buyers in memory, so that accepting a demand reads nothing; unknown ones are always asked for anew. */
@Injectable()
export class PartyDirectory {
  private readonly posts = new Map<string, Remembered<true>>();
  private readonly buyers = new Map<string, Remembered<KnownBuyer>>();

  constructor(private readonly database: DataSource) {}

  /**
   * The buyer, when the post vouches for it.
   * @throws InvalidError demand.unknown-post, demand.unknown-buyer, demand.not-vouched,
   *   demand.vouching-withdrawn
   */
  async vouched(postId: string, buyerId: string): Promise<KnownBuyer> {
    const [post, buyer] = await Promise.all([
      this.recall(this.posts, postId, () => this.readPost(postId)),
      this.recall(this.buyers, buyerId, () => this.readBuyer(buyerId)),
    ]);
    if (!post) throw new InvalidError('demand.unknown-post', { field: 'postId', postId });
    if (!buyer) throw new InvalidError('demand.unknown-buyer', { field: 'buyerId', buyerId });
    if (buyer.postId !== postId) throw new InvalidError('demand.not-vouched', { field: 'buyerId', buyerId });
    if (!buyer.vouched) throw new InvalidError('demand.vouching-withdrawn', { field: 'buyerId', buyerId });
    return buyer;
  }

  forget(buyerId: string): void {
    this.buyers.delete(buyerId);
  }

  private async recall<T>(
    known: Map<string, Remembered<T>>,
    id: string,
    read: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const found = known.get(id);
    if (found && found.until > performance.now()) return found.value;
    if (known.size >= most) known.clear();
    const entry = { value: read(), until: performance.now() + remembers };
    known.set(id, entry);
    const drop = () => known.get(id) === entry && known.delete(id);
    const value = await entry.value.catch((error: unknown) => {
      drop();
      throw error;
    });
    if (value === undefined) drop();
    return value;
  }

  private async readPost(id: string): Promise<true | undefined> {
    return (await this.database.getRepository(TradePostEntity).existsBy({ id })) || undefined;
  }

  private async readBuyer(id: string): Promise<KnownBuyer | undefined> {
    const buyer = await this.database
      .getRepository(BuyerEntity)
      .findOne({ select: { postId: true, country: true, vouched: true }, where: { id } });
    return buyer ? { postId: buyer.postId, country: buyer.country, vouched: buyer.vouched } : undefined;
  }
}
