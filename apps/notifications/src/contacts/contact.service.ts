import { Injectable } from '@nestjs/common';
import { isRole, mayDoAll, mustBeTheirs, speaksForPost, speaksForProducer } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { ConflictError, NotFoundError } from '@titik/platform/errors';
import { DataSource } from 'typeorm';
import { PartyService } from '../parties/party.service';
import type { ContactList } from './contact.dto';
import { MetParties } from './met-parties.entity';

/** How the parties of a meeting reach each other. */
@Injectable()
export class ContactService {
  constructor(
    private readonly database: DataSource,
    private readonly parties: PartyService,
  ) {}

  /**
   * Contacts of everybody who comes, for those who do, once all have agreed.
   * @throws NotFoundError contact.unknown-meeting @throws ForbiddenError auth.not-yours
   * @throws ConflictError contact.not-confirmed, before that and when it was called off
   */
  async ofMeeting(by: Caller, meetingId: string): Promise<ContactList> {
    const met = await this.database.manager.findOneBy(MetParties, { meetingId });
    if (!met) throw new NotFoundError('contact.unknown-meeting', { meetingId });
    mustBeTheirs(met.partyIds.some((partyId) => isThem(by, partyId)));
    if (!met.confirmed) throw new ConflictError('contact.not-confirmed', { meetingId });
    const known = await this.parties.find(this.database.manager, met.partyIds);
    const items = met.partyIds.flatMap((id) => known.get(id) ?? []);
    return {
      items: items.flatMap(({ partyId, role, name, contact }) =>
        role === 'interpreter' ? [] : [{ partyId, role, name, contact }],
      ),
    };
  }
}

const isThem = (by: Caller, partyId: string): boolean =>
  mayDoAll(by) || (isRole(by, 'attache') ? speaksForPost(by, partyId) : speaksForProducer(by, partyId));
