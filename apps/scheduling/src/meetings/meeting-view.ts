import { Meeting as MeetingContract, MeetingParty } from '@titik/contracts/meeting.events';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { localTime } from '../slots/local-day';
import { contractOf } from './make-meeting';
import { type Meeting } from './meeting.entity';

class MeetingPartyView extends MeetingParty {
  @ApiProperty({ description: 'Start on the party’s own clock', example: '2027-01-12T10:00:00+11:00' })
  localStart: string;

  @ApiProperty({ description: 'End on the party’s own clock', example: '2027-01-12T10:45:00+11:00' })
  localEnd: string;
}

export class MeetingView extends MeetingContract {
  @ApiProperty({ type: [MeetingPartyView] })
  declare parties: MeetingPartyView[];

  @ApiProperty({ description: 'Somebody meets outside office hours, because the parties share none' })
  outOfHours: boolean;
}

export class MeetingPage {
  @ApiProperty({ type: [MeetingView] })
  items: MeetingView[];

  @ApiPropertyOptional({ format: 'uuid', description: 'Give it as `after` for the next page' })
  next?: string;
}

/** A meeting with each party's local time. */
export function viewOf(meeting: Meeting): MeetingView {
  return {
    ...contractOf(meeting),
    outOfHours: meeting.outOfHours,
    parties: meeting.parties.map((party) => ({
      ...party,
      localStart: localTime(party.zone, meeting.startsAt),
      localEnd: localTime(party.zone, meeting.endsAt),
    })),
  };
}
