import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MeetingPage, MeetingView } from './meeting-view';
import { Cancellation, MeetingQuery, NewAnswer, NewMeeting } from './meeting.dto';
import { MeetingService } from './meeting.service';

@ApiTags('meetings')
@Controller('meetings')
export class MeetingController {
  constructor(private readonly meetings: MeetingService) {}

  @Get()
  @ApiOperation({ summary: 'Meetings of a demand, of a session or in a state' })
  @ApiOkResponse({ type: MeetingPage })
  list(@Query() query: MeetingQuery): Promise<MeetingPage> {
    return this.meetings.list(query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A meeting with each party’s local time' })
  @ApiOkResponse({ type: MeetingView })
  get(@Param('id', ParseUUIDPipe) id: string): Promise<MeetingView> {
    return this.meetings.get(id);
  }

  @Post()
  @ApiOperation({ summary: 'Hold an hour for parties; 409 if one of them is taken' })
  @ApiCreatedResponse({ type: MeetingView })
  book(@Body() wanted: NewMeeting): Promise<MeetingView> {
    return this.meetings.book(wanted);
  }

  @Post(':id/answers')
  @HttpCode(200)
  @ApiOperation({ summary: 'A party accepts or declines; the same answer again changes nothing' })
  @ApiOkResponse({ type: MeetingView })
  answer(@Param('id', ParseUUIDPipe) id: string, @Body() answer: NewAnswer): Promise<MeetingView> {
    return this.meetings.answer(id, answer);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Call a meeting off; its hour is free again' })
  @ApiOkResponse({ type: MeetingView })
  cancel(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: Cancellation): Promise<MeetingView> {
    return this.meetings.cancel(id, reason);
  }
}
