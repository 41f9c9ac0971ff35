import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language as LanguageCode } from '@titik/contracts/values';
import { By, type Caller } from '@titik/platform/caller';
import { type Match, MayMatch, NamesVersion } from '@titik/platform/http/etag';
import { IdParam } from '@titik/platform/http/id.param';
import { Language } from '@titik/platform/language';
import { ChangeInput, LiveChangeList, LiveChangeView } from './change.dto';
import { ChangeService } from './changes.service';

@ApiTags('forum days')
@Controller('forum-days/:id/changes')
export class ChangeController {
  constructor(private readonly changes: ChangeService) {}

  @Allow('attache', 'coordinator', 'operator')
  @Get()
  @ApiOperation({ summary: 'What happened on the day, and what came of it' })
  @ApiOkResponse({ type: LiveChangeList })
  list(@Param() { id }: IdParam): Promise<LiveChangeList> {
    return this.changes.list(id);
  }

  @Allow('coordinator', 'operator')
  @Post()
  @HttpCode(200)
  @NamesVersion({ required: false })
  @ApiOperation({
    summary: 'Somebody does not come, is late or wanted on top, a table or interpreter is lost: mend the day',
  })
  @ApiOkResponse({ type: LiveChangeView })
  make(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @MayMatch() match: Match | undefined,
    @Body() input: ChangeInput,
    @Language() language: LanguageCode,
  ): Promise<LiveChangeView> {
    return this.changes.make(by, id, match, input, language);
  }
}
