import { Allow } from '../auth/access';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '../caller';
import { ParkedDesk } from './parked-desk';
import { ParkedPage, ParkedQuery, ParkedReasons, Retried, RetryInput } from './parked.query';

@ApiTags('operations')
@Controller('parked')
@Allow('operator')
export class ParkedController {
  constructor(private readonly parked: ParkedDesk) {}

  @Get()
  @ApiOperation({ summary: 'Events put aside, oldest first' })
  @ApiOkResponse({ type: ParkedPage })
  list(@Query() query: ParkedQuery): Promise<ParkedPage> {
    return this.parked.list(query);
  }

  @Get('reasons')
  @ApiOperation({ summary: 'Why events were put aside, and how many' })
  @ApiOkResponse({ type: ParkedReasons })
  reasons(): Promise<ParkedReasons> {
    return this.parked.reasons();
  }

  @Post('retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put all of one reason back in line, with ten fresh tries' })
  @ApiOkResponse({ type: Retried })
  retryAll(@By() by: Caller, @Body() which: RetryInput): Promise<Retried> {
    return this.parked.retryAll(by, which);
  }

  @Post(':id/retry')
  @HttpCode(202)
  @ApiOperation({ summary: 'Put it back in line, with ten fresh tries' })
  retry(@By() by: Caller, @Param('id') id: string): Promise<void> {
    return this.parked.retry(by, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give it up for good; say why in X-Reason' })
  @ApiNoContentResponse()
  drop(@By() by: Caller, @Param('id') id: string): Promise<void> {
    return this.parked.drop(by, id);
  }
}
