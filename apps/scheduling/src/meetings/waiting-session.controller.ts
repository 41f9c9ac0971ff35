import { Allow } from '@titik/platform/auth/access';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { PageQuery } from '@titik/platform/http/page.dto';
import { WaitingList } from './waiting-list.service';
import { WaitingPage } from './waiting-session.dto';

@ApiTags('meetings')
@Controller('waiting-sessions')
export class WaitingSessionController {
  constructor(private readonly waiting: WaitingList) {}

  @Allow('attache', 'operator')
  @Get()
  @ApiOperation({ summary: 'Proposed sessions for which no hour is free yet, or was free in time' })
  @ApiOkResponse({ type: WaitingPage })
  list(@By() by: Caller, @Query() query: PageQuery): Promise<WaitingPage> {
    return this.waiting.list(by, query);
  }
}
