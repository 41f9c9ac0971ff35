import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Get, Param, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TradePost } from '@titik/contracts/party.events';
import { By, type Caller } from '@titik/platform/caller';
import { IfMatch, type Match, NamesVersion } from '@titik/platform/http/etag';
import { Etag } from '@titik/platform/http/etag.interceptor';
import { IdParam } from '@titik/platform/http/id.param';
import { MatchingPolicyInput } from './matching-policy.dto';
import { TradePostInput, TradePostList, TradePostQuery } from './trade-post.dto';
import { TradePostsService } from './trade-posts.service';

@ApiTags('trade posts')
@Controller('trade-posts')
export class TradePostsController {
  constructor(private readonly posts: TradePostsService) {}

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get()
  @ApiOkResponse({ type: TradePostList })
  async list(@Query() query: TradePostQuery): Promise<TradePostList> {
    return { items: await this.posts.list(query.country) };
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get(':id')
  @UseInterceptors(Etag)
  @ApiOkResponse({ type: TradePost })
  one(@Param() { id }: IdParam): Promise<TradePost> {
    return this.posts.one(id);
  }

  @Allow('operator')
  @Put(':id')
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: TradePost })
  put(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @IfMatch() match: Match,
    @Body() input: TradePostInput,
  ): Promise<TradePost> {
    return this.posts.put(by, id, match, input);
  }

  @Allow('attache', 'operator')
  @Put(':id/matching-policy')
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: TradePost })
  putPolicy(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @IfMatch() match: Match,
    @Body() input: MatchingPolicyInput,
  ): Promise<TradePost> {
    return this.posts.putPolicy(by, id, match, input);
  }
}
