import { feedOf } from '@titik/calendar/ics';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { NotFoundError } from '@titik/platform/errors';
import { etagOf } from '@titik/platform/http/etag';
import { parseMailbox } from '@titik/platform/mailbox';
import { say } from '@titik/platform/words';
import { Injectable } from '@nestjs/common';
import { createHash, timingSafeEqual } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { DataSource, type EntityManager, In } from 'typeorm';
import { contractOf } from '../meetings/make-meeting';
import { Meeting } from '../meetings/meeting.entity';
import { Party } from '../parties/party.entity';
import { PartyService } from '../parties/party.service';
import { mustSpeakFor } from '../parties/whose-parties';
import { feedEntry, type FeedSettings } from './feed-entry';
import { fileOf, hashOf, newToken, tokenIn } from './feed-token';
import { meetingsShown } from './meetings-shown';
import type { FeedLink, FeedView } from './party-feed.dto';
import { PartyFeed } from './party-feed.entity';

/** Raised when entries are written otherwise, so that nobody keeps the old ones. */
const edition = 1;
const everySeconds = 3600;
const useMinutes = 10;
/** So many entries are written before others get their turn. */
const atOnce = 25;

/** A feed as it is answered; absent text: the reader has it already. */
export interface FeedAnswer {
  etag: string;
  text?: string;
}

/** Each party's meetings as a calendar that its own program reads, by a secret link. */
@Injectable()
export class PartyFeeds {
  private readonly settings: FeedSettings;

  constructor(
    private readonly database: DataSource,
    private readonly parties: PartyService,
    private readonly clock: Clock,
    { MAIL_FROM, PUBLIC_URL }: Environment,
  ) {
    const { name, address } = parseMailbox(MAIL_FROM);
    this.settings = { organizer: { name, email: address }, publicUrl: PUBLIC_URL.replace(/\/+$/, '') };
  }

  /** @throws NotFoundError `party.unknown`, `feed.not-made` */
  async get(by: Caller, partyId: string): Promise<FeedView> {
    await this.theirs(this.database.manager, by, partyId);
    const feed = await this.database.manager.findOneBy(PartyFeed, { partyId });
    if (!feed) throw new NotFoundError('feed.not-made', { party: partyId });
    return viewOf(feed);
  }

  /** Makes the party's link, and a former one worthless. @throws NotFoundError `party.unknown` */
  make(by: Caller, partyId: string): Promise<FeedLink> {
    const token = newToken();
    return this.database.transaction(async (tx) => {
      await this.theirs(tx, by, partyId);
      const before = await tx.findOneBy(PartyFeed, { partyId });
      const feed = { partyId, tokenHash: hashOf(token), madeAt: this.clock.now(), usedAt: null };
      await tx.upsert(PartyFeed, feed, ['partyId']);
      const action = before ? 'replace-link' : 'make-link';
      const [told, after] = [before && viewOf(before), viewOf(feed)];
      await audit(tx, by, [{ kind: 'party-feed', subject: partyId, action, before: told, after }]);
      const url = `${this.settings.publicUrl}/api/v1/feeds/${fileOf(token)}`;
      return { ...after, webcal: url.replace(/^https?:/, 'webcal:'), url };
    });
  }

  /** Makes the party's link worthless; where there is none, that is so already. @throws NotFoundError `party.unknown` */
  revoke(by: Caller, partyId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.theirs(tx, by, partyId);
      const feed = await tx.findOne(PartyFeed, { where: { partyId }, lock: { mode: 'pessimistic_write' } });
      if (!feed) return;
      await tx.delete(PartyFeed, { partyId });
      await audit(tx, by, [{ kind: 'party-feed', subject: partyId, action: 'revoke-link', before: viewOf(feed) }]);
    });
  }

  /** @throws NotFoundError `party.unknown`; ForbiddenError `auth.not-yours` */
  private async theirs(tx: EntityManager, by: Caller, partyId: string): Promise<void> {
    const known = await this.parties.require(tx, [partyId]);
    mustSpeakFor(by, known.get(partyId)!);
  }

  /**
   * The feed behind a link. What does not lead to one looks the same, whatever the reason.
   * @param knows whether the reader has what bears a tag
   * @throws NotFoundError `feed.not-found`
   */
  async read(file: string, knows: (etag: string) => boolean): Promise<FeedAnswer> {
    const party = await this.ownerOf(file);
    const shown = await meetingsShown(this.database.manager, party.partyId, this.clock.now());
    const etag = this.tagOf(party, shown);
    if (knows(etag)) return { etag };
    const meetings = await this.database.manager.findBy(Meeting, { id: In(shown.map(({ id }) => id)) });
    meetings.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1));
    const entries = [];
    for (const [place, meeting] of meetings.entries()) {
      if (place > 0 && place % atOnce === 0) await setImmediate();
      entries.push(feedEntry(contractOf(meeting), meeting.changedAt, party, this.settings));
    }
    const name = say(party.language, 'scheduling:feed.name', { party: party.name });
    return { etag, text: feedOf({ name, every: everySeconds }, entries) };
  }

  private async ownerOf(file: string): Promise<Party> {
    const token = tokenIn(file);
    const hash = hashOf(token ?? file);
    const feed = await this.database.manager.findOne(PartyFeed, {
      where: { tokenHash: hash },
      relations: { party: true },
    });
    if (!token || !feed || !timingSafeEqual(feed.tokenHash, hash)) throw new NotFoundError('feed.not-found');
    const now = this.clock.now();
    await this.database.query(
      `update party_feed set used_at = $2
       where party_id = $1 and token_hash = $3 and (used_at is null or used_at < $4)`,
      [feed.partyId, now, hash, new Date(now.getTime() - useMinutes * 60_000)],
    );
    return feed.party;
  }

  private tagOf(party: Party, shown: readonly { id: string; version: number }[]): string {
    const { name, zone, language } = party;
    const all = [edition, this.settings, name, zone, language, shown.map(({ id, version }) => [id, version])];
    return etagOf(createHash('sha256').update(JSON.stringify(all)).digest('base64url').slice(0, 22));
  }
}

const viewOf = ({ partyId, madeAt, usedAt }: Pick<PartyFeed, 'partyId' | 'madeAt' | 'usedAt'>): FeedView => ({
  partyId,
  madeAt,
  ...(usedAt && { usedAt }),
});
