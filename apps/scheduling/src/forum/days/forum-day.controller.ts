import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { IfMatch, type Match, MayMatch, NamesVersion } from '@titik/platform/http/etag';
import { Etag } from '@titik/platform/http/etag.interceptor';
import { IdParam } from '@titik/platform/http/id.param';
import { ForumDayChange, ForumDayPage, ForumDayQuery, ForumDayView, NewForumDay } from './forum-day.dto';
import { ForumDayService } from './forum-day.service';

@ApiTags('forum days')
@Controller('forum-days')
export class ForumDayController {
  constructor(private readonly days: ForumDayService) {}

  @Allow('attache', 'coordinator', 'operator')
  @Get()
  @ApiOperation({ summary: 'Forum days' })
  @ApiOkResponse({ type: ForumDayPage })
  list(@Query() query: ForumDayQuery): Promise<ForumDayPage> {
    return this.days.list(query);
  }

  @Allow('attache', 'coordinator', 'operator')
  @Get(':id')
  @UseInterceptors(Etag)
  @ApiOperation({ summary: 'A forum day with its slots' })
  @ApiOkResponse({ type: ForumDayView })
  get(@Param() { id }: IdParam): Promise<ForumDayView> {
    return this.days.get(id);
  }

  @Allow('coordinator', 'operator')
  @Post()
  @UseInterceptors(Etag)
  @ApiOperation({ summary: 'Prepare a forum day: its slots one by one, or a plan of them' })
  @ApiCreatedResponse({ type: ForumDayView })
  add(@By() by: Caller, @Body() day: NewForumDay): Promise<ForumDayView> {
    return this.days.add(by, day);
  }

  @Allow('coordinator', 'operator')
  @Patch(':id')
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOperation({ summary: 'Change it, while it is prepared' })
  @ApiOkResponse({ type: ForumDayView })
  change(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @IfMatch() match: Match,
    @Body() change: ForumDayChange,
  ): Promise<ForumDayView> {
    return this.days.change(by, id, match, change);
  }

  @Allow('coordinator', 'operator')
  @Post(':id/reopen')
  @HttpCode(200)
  @UseInterceptors(Etag)
  @NamesVersion({ required: false })
  @ApiOperation({ summary: 'Make a published day editable again; its meetings stay until it is published anew' })
  @ApiOkResponse({ type: ForumDayView })
  reopen(@By() by: Caller, @Param() { id }: IdParam, @MayMatch() match: Match | undefined): Promise<ForumDayView> {
    return this.days.reopen(by, id, match);
  }

  @Allow('coordinator', 'operator')
  @Post(':id/close')
  @HttpCode(200)
  @UseInterceptors(Etag)
  @NamesVersion({ required: false })
  @ApiOperation({ summary: 'Put it away: nothing of it changes any more' })
  @ApiOkResponse({ type: ForumDayView })
  close(@By() by: Caller, @Param() { id }: IdParam, @MayMatch() match: Match | undefined): Promise<ForumDayView> {
    return this.days.close(by, id, match);
  }
}
