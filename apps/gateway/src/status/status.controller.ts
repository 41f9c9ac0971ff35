import { Controller, Get, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@titik/platform/auth/access';
import type { FastifyRequest } from 'fastify';
import { ProductStatus } from './status.dto';
import { StatusService } from './status.service';

@ApiTags('operations')
@Controller('services/status')
export class StatusController {
  constructor(private readonly statuses: StatusService) {}

  @Allow('operator')
  @Get()
  @ApiOperation({ summary: 'How every service is, in one answer; one that is away does not fail it' })
  @ApiOkResponse({ type: ProductStatus })
  status(@Req() { headers }: FastifyRequest): Promise<ProductStatus> {
    return this.statuses.status(headers.authorization);
  }
}
