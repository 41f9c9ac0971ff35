import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '@titik/platform/http/page.dto';
import { UnresolvedWordPage } from './unresolved-word.dto';
import { UnresolvedWordsService } from './unresolved-words.service';

@ApiTags('demands')
@Controller('unresolved-words')
export class UnresolvedWordsController {
  constructor(private readonly words: UnresolvedWordsService) {}

  @Get()
  @ApiOkResponse({ type: UnresolvedWordPage })
  list(@Query() query: PageQuery): Promise<UnresolvedWordPage> {
    return this.words.list(query);
  }
}
