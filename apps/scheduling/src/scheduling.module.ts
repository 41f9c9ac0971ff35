import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlatformModule } from '@titik/platform/platform.module';
import { addWords } from '@titik/platform/words';
import { AlternativesController } from './alternatives/alternatives.controller';
import { AlternativesService } from './alternatives/alternatives.service';
import { BusyReader } from './calendars/busy-reader.service';
import { CalendarController } from './calendars/calendar.controller';
import { FeedReader, FeedService } from './calendars/feed.service';
import { OwnCalendars } from './calendars/own-calendars.service';
import { database, entities } from './data-source';
import { ForumDayController } from './forum/days/forum-day.controller';
import { ForumDayService } from './forum/days/forum-day.service';
import { InvitableController } from './forum/invitable/invitable.controller';
import { InvitableService } from './forum/invitable/invitable.service';
import { ChangeController } from './forum/live/change.controller';
import { ChangeService } from './forum/live/changes.service';
import { ForumPublisher } from './forum/publishing/forum-publisher';
import { PublishController } from './forum/publishing/publish.controller';
import { PublishService } from './forum/publishing/publish.service';
import { RecordsController } from './forum/records/records.controller';
import { RecordsService } from './forum/records/records.service';
import { WishService } from './forum/records/wishes.service';
import { PlaceController } from './forum/schedule/place.controller';
import { PlaceService } from './forum/schedule/place.service';
import { RunController } from './forum/solving/run.controller';
import { RunStreams } from './forum/solving/run-streams';
import { RunService } from './forum/solving/runs.service';
import { SolveWorkers } from './forum/solving/solve-workers.service';
import { TimetableController } from './forum/timetable/timetable.controller';
import { TimetableService } from './forum/timetable/timetable.service';
import { HolidaySeeder } from './holidays/holiday-seeder.service';
import { HolidayController } from './holidays/holiday.controller';
import { HolidayService } from './holidays/holiday.service';
import { CalendarService } from './meetings/calendar.service';
import { DroppedSessions } from './meetings/dropped-sessions.service';
import { ExpiryService } from './meetings/expiry.service';
import { FollowUpService } from './meetings/follow-up.service';
import { MeetingKeeper } from './meetings/meeting-keeper.service';
import { FunnelController } from './meetings/funnel.controller';
import { FunnelService } from './meetings/funnel.service';
import { MeetingController } from './meetings/meeting.controller';
import { MeetingService } from './meetings/meeting.service';
import { ReminderService } from './meetings/reminder.service';
import { SessionConsumer } from './meetings/session.consumer';
import { SessionService } from './meetings/session.service';
import { WaitingList } from './meetings/waiting-list.service';
import { WaitingSessionController } from './meetings/waiting-session.controller';
import { PartyConsumer } from './parties/party.consumer';
import { PartyService } from './parties/party.service';
import { PartyFeedController } from './party-feeds/party-feed.controller';
import { PartyFeeds } from './party-feeds/party-feed.service';
import { ReplyController } from './replies/reply.controller';
import { ReplyService } from './replies/reply.service';
import { ResourceController } from './resources/resource.controller';
import { ResourceService } from './resources/resource.service';
import { RsvpController } from './rsvp/rsvp.controller';
import { RsvpService } from './rsvp/rsvp.service';
import en from './words/en.json';
import id from './words/id.json';

addWords('scheduling', { en, id });

@Module({
  imports: [PlatformModule.forService('scheduling', database), TypeOrmModule.forFeature(entities)],
  controllers: [
    FunnelController,
    MeetingController,
    RsvpController,
    ReplyController,
    WaitingSessionController,
    ResourceController,
    HolidayController,
    CalendarController,
    AlternativesController,
    PartyFeedController,
    ForumDayController,
    RecordsController,
    PlaceController,
    RunController,
    PublishController,
    InvitableController,
    ChangeController,
    TimetableController,
    PartyConsumer,
    SessionConsumer,
  ],
  providers: [
    PartyService,
    HolidayService,
    HolidaySeeder,
    CalendarService,
    MeetingKeeper,
    BusyReader,
    FeedReader,
    FeedService,
    OwnCalendars,
    PartyFeeds,
    AlternativesService,
    FunnelService,
    MeetingService,
    FollowUpService,
    RsvpService,
    ReplyService,
    ResourceService,
    WaitingList,
    SessionService,
    DroppedSessions,
    ExpiryService,
    ReminderService,
    ForumDayService,
    RecordsService,
    WishService,
    PlaceService,
    SolveWorkers,
    RunService,
    RunStreams,
    ForumPublisher,
    PublishService,
    InvitableService,
    ChangeService,
    TimetableService,
  ],
})
export class SchedulingModule {}
