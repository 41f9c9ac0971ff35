import { Allow } from '../auth/access';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AuditPage, AuditQuery } from './audit.dto';
import { AuditService } from './audit.service';

@ApiTags('operations')
@Controller('audit')
export class AuditController {
  constructor(private readonly log: AuditService) {}

  @Allow('operator')
  @Get()
  @ApiOkResponse({ type: AuditPage })
  list(@Query() query: AuditQuery): Promise<AuditPage> {
    return this.log.list(query);
  }
}
