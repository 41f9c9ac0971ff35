import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { version } from '@titik/platform/version';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { csvLine } from '@titik/platform/http/csv';
import { feedColumns } from './feed-columns';
import { feedItem } from './feed-item';
import type { FeedFormat, FeedItem } from './feed.dto';
import { loadOffers } from '../offers/load-offers';
import { type Conditions, notModified, type Validators } from './not-modified';

const pageSize = 500;
const types: Record<FeedFormat, string> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
};

/** What marketplaces may show: active offers that were curated. */
@Injectable()
export class FeedService {
  constructor(private readonly database: DataSource) {}

  /** The whole feed as a stream; nothing, with 304, for a reader whose copy is still good. */
  async answer(format: FeedFormat, has: Conditions, reply: FastifyReply): Promise<StreamableFile | undefined> {
    const validators = await this.validators(format);
    reply.header('etag', validators.etag).header('cache-control', 'public, no-cache');
    if (validators.lastModified) reply.header('last-modified', validators.lastModified.toUTCString());
    if (notModified(has, validators)) {
      reply.code(304);
      return undefined;
    }
    const text = format === 'csv' ? this.csv() : this.json();
    return new StreamableFile(Readable.from(text), {
      type: types[format],
      disposition: `inline; filename="offer-feed.${format}"`,
    });
  }

  private async validators(format: FeedFormat): Promise<Validators> {
    const [{ count, versions, newest, last }] = await this.database.query(
      `select count(*) filter (where shown) as count, sum(version) filter (where shown) as versions,
              max(updated_at)::text as newest, max(updated_at) as last
       from (select version, updated_at, state = 'active' and curation = 'curated' as shown
             from offer where curation in ('curated', 'rejected')) o`,
    );
    // A release may name or spell columns anew.
    const tag = createHash('sha256').update([format, version, count, versions, newest].join()).digest('base64url');
    return { etag: `W/"${tag.slice(0, 22)}"`, ...(last && { lastModified: last }) };
  }

  private async *json(): AsyncGenerator<string> {
    let separator = '';
    yield '{"items":[';
    for await (const items of this.pages()) {
      yield separator + items.map((item) => JSON.stringify(item)).join(',');
      separator = ',';
    }
    yield ']}';
  }

  private async *csv(): AsyncGenerator<string> {
    const lines = (rows: string[]): string => rows.map((row) => `${row}\r\n`).join('');
    yield lines([csvLine(feedColumns.map(({ name }) => name))]);
    for await (const items of this.pages())
      yield lines(items.map((item) => csvLine(feedColumns.map(({ value }) => value(item)))));
  }

  private async *pages(): AsyncGenerator<FeedItem[]> {
    for (let after: string | null = null; ;) {
      const rows: { id: string; illustrative: boolean; updatedAt: Date }[] = await this.database.query(
        `select id, illustrative, updated_at as "updatedAt" from offer
         where state = 'active' and curation = 'curated' and ($1::uuid is null or id > $1) order by id limit $2`,
        [after, pageSize],
      );
      if (rows.length === 0) return;
      const offers = await loadOffers(
        this.database.manager,
        rows.map(({ id }) => id),
      );
      const byId = new Map(rows.map((row) => [row.id, row]));
      yield offers.map((offer) => feedItem(offer, byId.get(offer.offerId)!));
      after = rows.at(-1)!.id;
    }
  }
}
