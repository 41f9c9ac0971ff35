import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@titik/platform/auth/access';
import { By, type Caller } from '@titik/platform/caller';
import { OpenGapPage, OpenGapQuery } from './gaps.dto';
import { ReadinessService } from './readiness.service';

@ApiTags('readiness')
@Controller('gaps')
export class GapsController {
  constructor(private readonly readiness: ReadinessService) {}

  @Allow('coordinator', 'operator')
  @Get()
  @ApiOperation({ summary: 'Open gaps of villages and producers, by the day on which they are due' })
  @ApiOkResponse({ type: OpenGapPage })
  open(@By() by: Caller, @Query() query: OpenGapQuery): Promise<OpenGapPage> {
    return this.readiness.openGaps(by, query);
  }
}
