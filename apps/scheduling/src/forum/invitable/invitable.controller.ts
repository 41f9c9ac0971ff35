import { Allow } from '@titik/platform/auth/access';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam } from '@titik/platform/http/id.param';
import { InvitablePage, InvitableQuery } from './invitable.dto';
import { InvitableService } from './invitable.service';

@ApiTags('forum days')
@Controller('forum-days/:id')
export class InvitableController {
  constructor(private readonly invitable: InvitableService) {}

  @Allow('coordinator', 'operator')
  @Get('invitable')
  @ApiOperation({ summary: 'Producers, buyers and trade posts that could come and do not yet, by name' })
  @ApiOkResponse({ type: InvitablePage })
  list(@Param() { id }: IdParam, @Query() query: InvitableQuery): Promise<InvitablePage> {
    return this.invitable.list(id, query);
  }
}
