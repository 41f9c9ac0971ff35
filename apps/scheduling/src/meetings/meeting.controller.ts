import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { type Match, MayMatch, NamesVersion } from '@titik/platform/http/etag';
import { Etag } from '@titik/platform/http/etag.interceptor';
import { IdParam } from '@titik/platform/http/id.param';
import { FollowUpService } from './follow-up.service';
import { MeetingPage, MeetingView } from './meeting-view';
import {
  Cancellation,
  FollowUp,
  MeetingQuery,
  Move,
  NewAnswer,
  NewMeeting,
  OutcomeInput,
  RefusedHours,
  ResourceChoice,
  TakenHour,
} from './meeting.dto';
import { MeetingService } from './meeting.service';

@ApiTags('meetings')
@Controller('meetings')
export class MeetingController {
  constructor(
    private readonly meetings: MeetingService,
    private readonly followUps: FollowUpService,
  ) {}

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get()
  @ApiOperation({ summary: 'Meetings of a demand, a session, a pitch, a forum day or in a state' })
  @ApiOkResponse({ type: MeetingPage })
  list(@By() by: Caller, @Query() query: MeetingQuery): Promise<MeetingPage> {
    return this.meetings.list(by, query);
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get(':id')
  @UseInterceptors(Etag)
  @ApiOperation({ summary: 'A meeting with each party’s local time' })
  @ApiOkResponse({ type: MeetingView })
  get(@By() by: Caller, @Param() { id }: IdParam): Promise<MeetingView> {
    return this.meetings.get(by, id);
  }

  @Allow('attache', 'operator')
  @Post()
  @ApiOperation({ summary: 'Hold an hour for parties and resources; 409 if one of them is taken' })
  @ApiCreatedResponse({ type: MeetingView })
  book(@By() by: Caller, @Body() wanted: NewMeeting): Promise<MeetingView> {
    return this.meetings.book(by, wanted);
  }

  @Allow('attache', 'producer', 'operator')
  @Post(':id/answers')
  @HttpCode(200)
  @ApiOperation({ summary: 'A party accepts, declines or proposes other hours; the same answer again changes nothing' })
  @ApiOkResponse({ type: MeetingView })
  answer(@By() by: Caller, @Param() { id }: IdParam, @Body() answer: NewAnswer): Promise<MeetingView> {
    return this.meetings.answer(by, id, answer);
  }

  @Allow('attache', 'producer', 'operator')
  @Post(':id/other-hours/take')
  @HttpCode(200)
  @ApiOperation({ summary: 'Move the meeting to one of the proposed hours; 409 if somebody is taken by now' })
  @ApiOkResponse({ type: MeetingView })
  takeHour(@By() by: Caller, @Param() { id }: IdParam, @Body() hour: TakenHour): Promise<MeetingView> {
    return this.meetings.takeHour(by, id, hour);
  }

  @Allow('attache', 'producer', 'operator')
  @Post(':id/other-hours/refuse')
  @HttpCode(200)
  @ApiOperation({ summary: 'Refuse the proposed hours; the meeting stays where it is' })
  @ApiOkResponse({ type: MeetingView })
  refuseHours(@By() by: Caller, @Param() { id }: IdParam, @Body() refusal: RefusedHours): Promise<MeetingView> {
    return this.meetings.refuseHours(by, id, refusal);
  }

  @Allow('attache', 'producer', 'operator')
  @Post(':id/move')
  @HttpCode(200)
  @ApiOperation({ summary: 'Move a meeting to another hour; all are asked again, 409 if one of them is taken' })
  @ApiOkResponse({ type: MeetingView })
  move(@By() by: Caller, @Param() { id }: IdParam, @Body() move: Move): Promise<MeetingView> {
    return this.meetings.move(by, id, move);
  }

  @Allow('attache', 'producer', 'operator')
  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Call a meeting off; its hour is free again' })
  @ApiOkResponse({ type: MeetingView })
  cancel(@By() by: Caller, @Param() { id }: IdParam, @Body() { reason }: Cancellation): Promise<MeetingView> {
    return this.meetings.cancel(by, id, reason);
  }

  @Allow('attache', 'operator')
  @Put(':id/resources')
  @ApiOperation({ summary: 'Book other resources for a meeting; 409 if one of them is taken' })
  @ApiOkResponse({ type: MeetingView })
  useResources(@By() by: Caller, @Param() { id }: IdParam, @Body() choice: ResourceChoice): Promise<MeetingView> {
    return this.meetings.useResources(by, id, choice);
  }

  @Allow('attache', 'operator')
  @Post(':id/follow-up')
  @ApiOperation({ summary: 'Hold an hour for one producer of a pitch with those it pitched to' })
  @ApiCreatedResponse({ type: MeetingView })
  followUp(@By() by: Caller, @Param() { id }: IdParam, @Body() wanted: FollowUp): Promise<MeetingView> {
    return this.followUps.book(by, id, wanted);
  }

  @Allow('attache', 'operator')
  @Post(':id/outcome')
  @HttpCode(200)
  @UseInterceptors(Etag)
  @NamesVersion({ required: false })
  @ApiOperation({ summary: 'Write down how a meeting went; a correction names the version that it corrects' })
  @ApiOkResponse({ type: MeetingView })
  recordOutcome(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @MayMatch() match: Match | undefined,
    @Body() outcome: OutcomeInput,
  ): Promise<MeetingView> {
    return this.meetings.recordOutcome(by, id, match, outcome);
  }
}
