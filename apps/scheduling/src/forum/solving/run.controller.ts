import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Language as LanguageCode } from '@titik/contracts/values';
import { By, type Caller } from '@titik/platform/caller';
import { type Match, MayMatch, NamesVersion } from '@titik/platform/http/etag';
import { IdParam } from '@titik/platform/http/id.param';
import { Language } from '@titik/platform/language';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RunList, RunParam, RunView, SolveInput } from './run.dto';
import { RunStreams } from './run-streams';
import { RunService } from './runs.service';

@ApiTags('forum days')
@Controller('forum-days/:id')
export class RunController {
  constructor(
    private readonly runs: RunService,
    private readonly streams: RunStreams,
  ) {}

  @Allow('coordinator', 'operator')
  @Post('solve')
  @HttpCode(202)
  @NamesVersion({ required: false })
  @ApiOperation({ summary: 'Lay the day out; answers at once, the run goes on beside' })
  @ApiAcceptedResponse({ type: RunView })
  solve(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @MayMatch() match: Match | undefined,
    @Body() input: SolveInput,
  ): Promise<RunView> {
    return this.runs.start(by, id, match, input);
  }

  @Allow('attache', 'coordinator', 'operator')
  @Get('runs')
  @ApiOperation({ summary: 'The last runs, newest first' })
  @ApiOkResponse({ type: RunList })
  list(@Param() { id }: IdParam, @Language() language: LanguageCode): Promise<RunList> {
    return this.runs.list(id, language);
  }

  @Allow('attache', 'coordinator', 'operator')
  @Get('runs/:runId')
  @ApiOperation({ summary: 'A run: how far it has come, or what came of it' })
  @ApiOkResponse({ type: RunView })
  get(@Param() { id, runId }: RunParam, @Language() language: LanguageCode): Promise<RunView> {
    return this.runs.get(id, runId, language);
  }

  @Allow('coordinator', 'operator')
  @Delete('runs/:runId')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a run with the best found so far' })
  @ApiNoContentResponse()
  stop(@By() by: Caller, @Param() { id, runId }: RunParam): Promise<void> {
    return this.runs.stop(by, id, runId);
  }

  @Allow('attache', 'coordinator', 'operator')
  @Get('runs/:runId/events')
  @ApiOperation({ summary: 'A run’s progress as server-sent events: `progress`, at the end `done` or `failed`' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  events(@Param() { id, runId }: RunParam, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.streams.start(id, runId, request, reply);
  }
}
