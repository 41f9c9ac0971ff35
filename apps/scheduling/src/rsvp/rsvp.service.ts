import { Injectable } from '@nestjs/common';
import type { Language } from '@titik/contracts/values';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { ConflictError, InvalidError, NotFoundError } from '@titik/platform/errors';
import { type MeetingLink, readLink } from '@titik/platform/meeting-link';
import { sayProblem } from '@titik/platform/words';
import { DataSource } from 'typeorm';
import { Meeting } from '../meetings/meeting.entity';
import { seatOf } from '../meetings/seat';
import { MeetingService } from '../meetings/meeting.service';
import { mayActAs, mustBeTheirMeeting } from '../meetings/whose-meetings';
import { LinkRevocation } from './link-revocation.entity';
import { type LinkState, linkState } from './link-state';
import { proposedHours } from './proposed-hours';
import type { RsvpForm } from './rsvp.dto';
import { rsvpPage, type RsvpView } from './rsvp-page';

/** A page and the HTTP status that goes with it. */
export interface Answered {
  status: number;
  html: string;
}

const statuses: Record<LinkState, number> = {
  open: 200,
  done: 200,
  unknown: 404,
  revoked: 410,
  ended: 410,
  left: 410,
  expired: 410,
};

type Looked = Omit<RsvpView, 'about'> & { about?: NonNullable<RsvpView['about']> & { link: MeetingLink } };

/** What the links in mails show, and do once their button is pressed. */
@Injectable()
export class RsvpService {
  constructor(
    private readonly database: DataSource,
    private readonly meetings: MeetingService,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /** Shows what the link would do; changes nothing, so that a mail scanner that opens it does no harm. */
  async show(token: string, language: Language): Promise<Answered> {
    const view = await this.look(token);
    return { status: statuses[view.state], html: rsvpPage(view, language) };
  }

  /** Does what the link is for, where it still can be done and the meeting is at the hour that the reader saw. */
  async act(token: string, form: RsvpForm, language: Language): Promise<Answered> {
    const view = await this.look(token);
    const { about } = view;
    if (view.state !== 'open' || !about) return { status: statuses[view.state], html: rsvpPage(view, language) };
    try {
      if (form.start !== about.meeting.startsAt.toISOString()) throw new ConflictError('meeting.moved-meanwhile');
      await this.answer(about.link, about.meeting, form);
    } catch (error) {
      if (!(error instanceof ConflictError || error instanceof InvalidError)) throw error;
      const fault = sayProblem(language, error.code, error.params);
      const html = rsvpPage({ ...(await this.look(token)), fault }, language);
      return { status: error instanceof ConflictError ? 409 : 422, html };
    }
    return this.show(token, language);
  }

  /**
   * Makes all links worthless that were sent to a party of a meeting so far; later mails carry new ones.
   * @throws NotFoundError `meeting.not-found`, `meeting.not-a-party`; ForbiddenError `auth.not-yours`
   */
  async revoke(by: Caller, meetingId: string, partyId: string): Promise<void> {
    const revokedAt = this.clock.now();
    await this.database.transaction(async (tx) => {
      const meeting = await tx.findOneBy(Meeting, { id: meetingId });
      if (!meeting) throw new NotFoundError('meeting.not-found', { id: meetingId });
      await mustBeTheirMeeting(tx, by, meeting, (_, met, theirs) => mayActAs(by, met, theirs, partyId));
      if (!seatOf(meeting, partyId)) throw new NotFoundError('meeting.not-a-party', { party: partyId });
      await tx.upsert(LinkRevocation, { meetingId, partyId, revokedAt }, ['meetingId', 'partyId']);
      const after = { partyId, revokedAt };
      await audit(tx, by, [{ kind: 'meeting', subject: meetingId, action: 'revoke-links', after }]);
    });
  }

  private async look(token: string): Promise<Looked> {
    const link = readLink(token, this.environment.LINK_SECRET);
    if (!link) return { state: 'unknown' };
    const { action, meetingId, partyId } = link;
    const [meeting, revocation] = await Promise.all([
      this.database.manager.findOneBy(Meeting, { id: meetingId }),
      this.database.manager.findOneBy(LinkRevocation, { meetingId, partyId }),
    ]);
    const state = linkState(link, meeting, revocation?.revokedAt, this.clock.now());
    return meeting && state !== 'unknown' ? { state, about: { action, meeting, partyId, link } } : { state };
  }

  private async answer({ action, meetingId, partyId }: MeetingLink, meeting: Meeting, form: RsvpForm): Promise<void> {
    const by = { actor: `party:${partyId}` };
    const reason = form.reason?.trim() || undefined;
    const { zone } = seatOf(meeting, partyId)!;
    const answer = (
      {
        accept: () => ({ answer: 'accepted' as const }),
        decline: () => ({ answer: 'declined' as const, reason }),
        propose: () => ({
          answer: 'propose-other' as const,
          hours: proposedHours([form.hour1, form.hour2, form.hour3], zone),
          reason,
        }),
      } as const
    )[action]();
    await this.meetings.answer(by, meetingId, { partyId, ...answer });
  }
}
