import { Injectable } from '@nestjs/common';
import { Environment } from '@titik/platform/environment';
import { ConflictError, ForbiddenError, NotFoundError } from '@titik/platform/errors';
import { isReplyTag } from '@titik/platform/reply-tag';
import { DataSource } from 'typeorm';
import { type MeetingView, viewOf } from '../meetings/meeting-view';
import { Meeting } from '../meetings/meeting.entity';
import { MeetingService } from '../meetings/meeting.service';
import { seatsOf } from '../meetings/seat';
import { readReply } from './read-reply';

/** Answers that calendars send by themselves when somebody presses "yes" in one. */
@Injectable()
export class ReplyService {
  constructor(
    private readonly database: DataSource,
    private readonly meetings: MeetingService,
    private readonly environment: Environment,
  ) {}

  /**
   * Takes a reply for the party or interpreter whose invitation it answers; "maybe" is no answer and changes nothing.
   * @throws InvalidError `meeting.reply-unreadable`; NotFoundError `meeting.not-found`; ForbiddenError
   *   `meeting.reply-forged`; ConflictError `meeting.reply-stale` where the meeting has moved since that invitation;
   *   and what `Meeting.answer` throws
   */
  async take(text: string): Promise<MeetingView> {
    const { meetingId, tag, answer, sequence, comment } = readReply(text);
    const meeting = await this.database.manager.findOneBy(Meeting, { id: meetingId });
    if (!meeting) throw new NotFoundError('meeting.not-found', { id: meetingId });
    const { LINK_SECRET } = this.environment;
    const seat = seatsOf(meeting).find(({ id }) => isReplyTag(tag, meetingId, id, LINK_SECRET));
    if (!seat) throw new ForbiddenError('meeting.reply-forged');
    if (sequence < meeting.hourVersion - 1) throw new ConflictError('meeting.reply-stale');
    if (answer === 'tentative') return viewOf(meeting);
    const by = { actor: `party:${seat.id}` };
    return this.meetings.answer(by, meetingId, { partyId: seat.id, answer, reason: comment });
  }
}
