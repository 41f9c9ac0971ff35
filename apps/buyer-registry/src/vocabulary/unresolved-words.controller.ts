import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { IdParam } from '@titik/platform/http/id.param';
import { AnswerWords } from './answer-words';
import { AnswerWordInput, UnresolvedWord, UnresolvedWordPage, UnresolvedWordQuery } from './unresolved-word.dto';
import { UnresolvedWordsService } from './unresolved-words.service';

@ApiTags('catalogue')
@Controller('unresolved-words')
export class UnresolvedWordsController {
  constructor(
    private readonly words: UnresolvedWordsService,
    private readonly answers: AnswerWords,
  ) {}

  @Allow('operator')
  @Get()
  @ApiOkResponse({ type: UnresolvedWordPage })
  list(@Query() query: UnresolvedWordQuery): Promise<UnresolvedWordPage> {
    return this.words.list(query);
  }

  @Allow('operator')
  @Post(':id/answer')
  @HttpCode(200)
  @ApiOkResponse({ type: UnresolvedWord })
  answer(@By() by: Caller, @Param() { id }: IdParam, @Body() input: AnswerWordInput): Promise<UnresolvedWord> {
    return this.answers.answer(by, id, input);
  }
}
