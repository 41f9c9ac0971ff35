import { Allow } from '@titik/platform/auth/access';
import { Controller, Get, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LiveDoor } from './live-door';
import { LiveStreams } from './live-streams';

@ApiTags('live')
@Controller('demands')
export class LiveController {
  constructor(
    private readonly door: LiveDoor,
    private readonly streams: LiveStreams,
  ) {}

  @Allow('attache', 'operator')
  @Get(':id/live')
  @ApiOperation({ summary: 'News of one demand as server-sent events: an event’s type, and ids of what changed' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async live(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.door.mustMayWatch(by, id, request.headers.authorization);
    this.streams.start(id, request, reply);
  }
}
