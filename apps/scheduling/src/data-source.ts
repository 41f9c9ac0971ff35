import { serviceDatabase } from '@titik/platform/service-database';
import { BusyTime, Calendar } from './calendars/calendar.entity';
import { ForumDay } from './forum/days/forum-day.entity';
import { ForumChange } from './forum/live/forum-change.entity';
import {
  ForumInterpreter,
  ForumParticipant,
  ForumPrecedence,
  ForumTable,
  ForumWish,
} from './forum/records/forum-records.entity';
import { ForumPlacement, ForumSeat } from './forum/schedule/placement.entity';
import { ForumRun } from './forum/solving/forum-run.entity';
import { HolidayEdition, HolidaySeed } from './holidays/holiday-seed.entity';
import { Holiday } from './holidays/holiday.entity';
import { Booking } from './meetings/booking.entity';
import { Meeting } from './meetings/meeting.entity';
import { WaitingSession } from './meetings/waiting-session.entity';
import { Initial1795219200000 } from './migrations/1795219200000-initial';
import { DroppedSessions1795651200000 } from './migrations/1795651200000-dropped-sessions';
import { BookingInFull1796000000000 } from './migrations/1796000000000-booking-in-full';
import { Calendars1796100000000 } from './migrations/1796100000000-calendars';
import { LinkRevocations1796300000000 } from './migrations/1796300000000-link-revocations';
import { HourVersion1796310000000 } from './migrations/1796310000000-hour-version';
import { PartyFeeds1796500000000 } from './migrations/1796500000000-party-feeds';
import { InterpreterContacts1796510000000 } from './migrations/1796510000000-interpreter-contacts';
import { ForumDayHolders1796700000000 } from './migrations/1796700000000-forum-day-holders';
import { ParticipantLanguages1796600000000 } from './migrations/1796600000000-participant-languages';
import { ForumDays1796400000000 } from './migrations/1796400000000-forum-days';
import { WhoseMeetings1796400000000 } from './migrations/1796400000000-whose-meetings';
import { Party } from './parties/party.entity';
import { PartyFeed } from './party-feeds/party-feed.entity';
import { Resource } from './resources/resource.entity';
import { LinkRevocation } from './rsvp/link-revocation.entity';

export const entities = [
  Party,
  Calendar,
  BusyTime,
  Holiday,
  HolidaySeed,
  HolidayEdition,
  Meeting,
  Booking,
  WaitingSession,
  Resource,
  LinkRevocation,
  PartyFeed,
  ForumDay,
  ForumParticipant,
  ForumTable,
  ForumInterpreter,
  ForumWish,
  ForumPrecedence,
  ForumPlacement,
  ForumSeat,
  ForumRun,
  ForumChange,
];
export const database = serviceDatabase('scheduling', {
  entities,
  migrations: [
    Initial1795219200000,
    DroppedSessions1795651200000,
    BookingInFull1796000000000,
    Calendars1796100000000,
    LinkRevocations1796300000000,
    HourVersion1796310000000,
    PartyFeeds1796500000000,
    InterpreterContacts1796510000000,
    ForumDays1796400000000,
    WhoseMeetings1796400000000,
    ParticipantLanguages1796600000000,
    ForumDayHolders1796700000000,
  ],
});
