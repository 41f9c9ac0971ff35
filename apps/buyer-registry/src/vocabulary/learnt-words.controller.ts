import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { IfMatch, type Match, NamesVersion } from '@titik/platform/http/etag';
import { Etag } from '@titik/platform/http/etag.interceptor';
import { IdParam } from '@titik/platform/http/id.param';
import { PageQuery } from '@titik/platform/http/page.dto';
import { LearntWordsService } from './learnt-words.service';
import { ForgetWordInput, LearntWordPage, LearntWordView } from './unresolved-word.dto';

@ApiTags('catalogue')
@Controller('catalogue/words')
export class LearntWordsController {
  constructor(private readonly words: LearntWordsService) {}

  @Allow('attache', 'operator')
  @Get()
  @ApiOkResponse({ type: LearntWordPage })
  list(@Query() query: PageQuery): Promise<LearntWordPage> {
    return this.words.list(query);
  }

  @Allow('attache', 'operator')
  @Get(':id')
  @UseInterceptors(Etag)
  @ApiOkResponse({ type: LearntWordView })
  one(@Param() { id }: IdParam): Promise<LearntWordView> {
    return this.words.one(id);
  }

  @Allow('operator')
  @Post(':id/forget')
  @HttpCode(200)
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: LearntWordView })
  forget(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @IfMatch() match: Match,
    @Body() { reason }: ForgetWordInput,
  ): Promise<LearntWordView> {
    return this.words.forget(by, id, match, reason);
  }
}
