import { Allow, Open } from '@titik/platform/auth/access';
import { Controller, Delete, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { knowsTag } from '@titik/platform/http/etag';
import { IdParam } from '@titik/platform/http/id.param';
import type { FastifyReply } from 'fastify';
import { FeedLink, FeedView } from './party-feed.dto';
import { type FeedAnswer, PartyFeeds } from './party-feed.service';

@ApiTags('feeds')
@Controller()
export class PartyFeedController {
  constructor(private readonly feeds: PartyFeeds) {}

  @Allow('attache', 'producer', 'operator')
  @Get('parties/:id/feed')
  @ApiOperation({ summary: 'Whether a party has a calendar feed, and when it was last read; never its link' })
  @ApiOkResponse({ type: FeedView })
  get(@By() by: Caller, @Param() { id }: IdParam): Promise<FeedView> {
    return this.feeds.get(by, id);
  }

  @Allow('attache', 'producer', 'operator')
  @Post('parties/:id/feed')
  @ApiOperation({ summary: 'Make the secret link of a party’s calendar feed; a former one is worthless from now on' })
  @ApiCreatedResponse({ type: FeedLink })
  make(@By() by: Caller, @Param() { id }: IdParam): Promise<FeedLink> {
    return this.feeds.make(by, id);
  }

  @Allow('attache', 'producer', 'operator')
  @Delete('parties/:id/feed')
  @HttpCode(204)
  @ApiOperation({ summary: 'Make the link of a party’s calendar feed worthless' })
  @ApiNoContentResponse()
  revoke(@By() by: Caller, @Param() { id }: IdParam): Promise<void> {
    return this.feeds.revoke(by, id);
  }

  @Open()
  @Get('feeds/:file')
  @ApiOperation({ summary: 'A party’s meetings as a calendar, by its secret link; no sign-in' })
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of what the reader has' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiResponse({ status: 304, description: 'Nothing changed' })
  async read(
    @Param('file') file: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return send(reply, await this.feeds.read(file, (etag) => knowsTag(known, etag)));
  }
}

// The address is the key: no shared cache keeps what it leads to, and it goes to nobody else.
function send(reply: FastifyReply, { etag, text }: FeedAnswer): FastifyReply {
  void reply.headers({
    etag,
    'cache-control': 'private, max-age=900',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  });
  if (text === undefined) return reply.status(304).send();
  return reply
    .header('content-disposition', 'inline; filename="titik-temu.ics"')
    .type('text/calendar; charset=utf-8; method=PUBLISH')
    .send(text);
}
