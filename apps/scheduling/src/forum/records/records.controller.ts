import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language as LanguageCode } from '@titik/contracts/values';
import { By, type Caller } from '@titik/platform/caller';
import { type Match, MayMatch, NamesVersion } from '@titik/platform/http/etag';
import { IdParam } from '@titik/platform/http/id.param';
import { Language } from '@titik/platform/language';
import {
  ForumInterpreterList,
  InterpretersInput,
  ParticipantList,
  ParticipantsInput,
  PartOfDayParam,
  TableList,
  TablesInput,
  WishesInput,
  WishesRemoval,
  WishesRemoved,
  WishesTaken,
  WishList,
} from './records.dto';
import { RecordsService } from './records.service';
import { WishService } from './wishes.service';

@ApiTags('forum days')
@Controller('forum-days/:id')
export class RecordsController {
  constructor(
    private readonly records: RecordsService,
    private readonly wishes: WishService,
  ) {}

  @Allow('attache', 'coordinator', 'operator')
  @Get('participants')
  @ApiOperation({ summary: 'Who comes' })
  @ApiOkResponse({ type: ParticipantList })
  participants(@Param() { id }: IdParam): Promise<ParticipantList> {
    return this.records.participants(id);
  }

  @Allow('coordinator', 'operator')
  @Put('participants')
  @NamesVersion({ required: false })
  @ApiOperation({ summary: 'Add participants, or change them where they are there; the others stay' })
  @ApiOkResponse({ type: ParticipantList })
  putParticipants(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @MayMatch() match: Match | undefined,
    @Body() input: ParticipantsInput,
  ): Promise<ParticipantList> {
    return this.records.putParticipants(by, id, match, input);
  }

  @Allow('coordinator', 'operator')
  @Delete('participants/:part')
  @HttpCode(204)
  @NamesVersion({ required: false })
  @ApiOperation({ summary: 'Take away a participant (by party id) that has no wishes' })
  @ApiNoContentResponse()
  removeParticipant(
    @By() by: Caller,
    @Param() { id, part }: PartOfDayParam,
    @MayMatch() match: Match | undefined,
  ): Promise<void> {
    return this.records.removeParticipant(by, id, part, match);
  }

  @Allow('attache', 'coordinator', 'operator')
  @Get('tables')
  @ApiOkResponse({ type: TableList })
  tables(@Param() { id }: IdParam): Promise<TableList> {
    return this.records.tables(id);
  }

  @Allow('coordinator', 'operator')
  @Put('tables')
  @NamesVersion({ required: false })
  @ApiOperation({ summary: 'Say which tables there are, and whose they are' })
  @ApiOkResponse({ type: TableList })
  putTables(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @MayMatch() match: Match | undefined,
    @Body() input: TablesInput,
  ): Promise<TableList> {
    return this.records.putTables(by, id, match, input);
  }

  @Allow('attache', 'coordinator', 'operator')
  @Get('interpreters')
  @ApiOkResponse({ type: ForumInterpreterList })
  interpreters(@Param() { id }: IdParam): Promise<ForumInterpreterList> {
    return this.records.interpreters(id);
  }

  @Allow('coordinator', 'operator')
  @Put('interpreters')
  @NamesVersion({ required: false })
  @ApiOperation({ summary: 'Say who interprets' })
  @ApiOkResponse({ type: ForumInterpreterList })
  putInterpreters(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @MayMatch() match: Match | undefined,
    @Body() input: InterpretersInput,
  ): Promise<ForumInterpreterList> {
    return this.records.putInterpreters(by, id, match, input);
  }

  @Allow('attache', 'coordinator', 'operator')
  @Get('wishes')
  @ApiOperation({ summary: 'Who wants to meet whom, and where they meet' })
  @ApiOkResponse({ type: WishList })
  list(@Param() { id }: IdParam): Promise<WishList> {
    return this.wishes.list(id);
  }

  @Allow('coordinator', 'operator')
  @Post('wishes')
  @HttpCode(200)
  @NamesVersion({ required: false })
  @ApiOperation({ summary: 'Take wishes in bulk, as JSON or CSV; rows with a fault are told, the others are taken' })
  @ApiOkResponse({ type: WishesTaken })
  take(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @MayMatch() match: Match | undefined,
    @Body() input: WishesInput,
    @Language() language: LanguageCode,
  ): Promise<WishesTaken> {
    return this.wishes.take(by, id, match, input, language);
  }

  @Allow('coordinator', 'operator')
  @Post('wishes/remove')
  @HttpCode(200)
  @NamesVersion({ required: false })
  @ApiOperation({ summary: 'Take several wishes away, all or none; their meetings are called off like those of one' })
  @ApiOkResponse({ type: WishesRemoved })
  removeAll(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @MayMatch() match: Match | undefined,
    @Body() { wishIds }: WishesRemoval,
  ): Promise<WishesRemoved> {
    return this.wishes.removeAll(by, id, match, wishIds);
  }

  @Allow('coordinator', 'operator')
  @Delete('wishes/:part')
  @HttpCode(204)
  @NamesVersion({ required: false })
  @ApiOperation({ summary: 'Take a wish away; its meeting is called off when the day is published anew' })
  @ApiNoContentResponse()
  remove(@By() by: Caller, @Param() { id, part }: PartOfDayParam, @MayMatch() match: Match | undefined): Promise<void> {
    return this.wishes.remove(by, id, part, match);
  }
}
