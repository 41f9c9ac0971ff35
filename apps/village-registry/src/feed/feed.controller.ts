import { Allow } from '@titik/platform/auth/access';
import { Controller, Get, Headers, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOperation, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { feedColumns } from './feed-columns';
import { FeedQuery, OfferFeed } from './feed.dto';
import { FeedService } from './feed.service';
import { type Conditions } from './not-modified';

const columns = feedColumns.map(({ name }) => name).join(', ');

@ApiTags('offer feed')
@Controller('offer-feed')
export class FeedController {
  constructor(private readonly feed: FeedService) {}

  @Allow('operator')
  @Get()
  @ApiOperation({
    summary: 'All curated offers, for marketplaces',
    description:
      `Columns of the CSV, in this order: ${columns}. New ones are added at the end. ` +
      'Text that a spreadsheet would take for a formula begins with an apostrophe.',
  })
  @ApiExtraModels(OfferFeed)
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of the copy you have' })
  @ApiHeader({ name: 'If-Modified-Since', required: false, description: 'The Last-Modified of the copy you have' })
  @ApiResponse({
    status: 200,
    description: 'The whole feed, with ETag and Last-Modified',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(OfferFeed) } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  @ApiResponse({ status: 304, description: 'Your copy is still good' })
  read(
    @Query() { format }: FeedQuery,
    @Headers() has: Conditions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.feed.answer(format, has, reply);
  }
}
