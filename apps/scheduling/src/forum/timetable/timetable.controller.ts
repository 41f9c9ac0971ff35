import { Allow } from '@titik/platform/auth/access';
import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Language as LanguageCode } from '@titik/contracts/values';
import { IdParam } from '@titik/platform/http/id.param';
import { Language } from '@titik/platform/language';
import type { FastifyReply } from 'fastify';
import { TimetableQuery, TimetableView } from './timetable.dto';
import { formatOf, type TimetableAnswer, TimetableService } from './timetable.service';

@ApiTags('forum days')
@Controller('forum-days/:id')
export class TimetableController {
  constructor(private readonly timetables: TimetableService) {}

  @Allow('attache', 'coordinator', 'operator')
  @Get('timetable')
  @ApiOperation({ summary: 'The timetable by party, table or slot: JSON, a page to print, or CSV, as `Accept` says' })
  @ApiExtraModels(TimetableView)
  @ApiResponse({
    status: 200,
    content: {
      'application/json': { schema: { $ref: getSchemaPath(TimetableView) } },
      'text/html': { schema: { type: 'string' } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  async read(
    @Param() { id }: IdParam,
    @Query() query: TimetableQuery,
    @Headers('accept') accept: string | undefined,
    @Language() language: LanguageCode,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return send(reply, await this.timetables.answer(id, query, query.format ?? formatOf(accept), language));
  }

  @Allow('attache', 'coordinator', 'operator')
  @Get('timetable.html')
  @ApiOperation({ summary: 'The timetable to be printed, whatever `Accept` says' })
  @ApiResponse({ status: 200, content: { 'text/html': { schema: { type: 'string' } } } })
  async page(
    @Param() { id }: IdParam,
    @Query() query: TimetableQuery,
    @Language() language: LanguageCode,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return send(reply, await this.timetables.answer(id, query, 'html', language));
  }

  @Allow('attache', 'coordinator', 'operator')
  @Get('timetable.csv')
  @ApiOperation({ summary: 'The timetable as CSV, whatever `Accept` says' })
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  async csv(
    @Param() { id }: IdParam,
    @Query() query: TimetableQuery,
    @Language() language: LanguageCode,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return send(reply, await this.timetables.answer(id, query, 'csv', language));
  }
}

const send = (reply: FastifyReply, { type, headers, body }: TimetableAnswer): void =>
  void reply
    .headers({ vary: 'accept, accept-language', ...headers })
    .type(type)
    .send(body);
