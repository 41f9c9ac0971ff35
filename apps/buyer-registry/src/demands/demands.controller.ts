import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Demand } from '@titik/contracts/demand.events';
import { IdParam } from '@titik/platform/http/id.param';
import { CloseInput, DemandInput, DemandPage, DemandQuery } from './demand.dto';
import { DemandsService } from './demands.service';

interface Reply {
  header(name: string, value: string): unknown;
}

@ApiTags('demands')
@Controller('demands')
export class DemandsController {
  constructor(private readonly demands: DemandsService) {}

  @Post()
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'A repeat with the same key gets the first answer',
  })
  @ApiCreatedResponse({ type: Demand })
  async register(
    @Body() input: DemandInput,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Demand> {
    const demand = await this.demands.register(input, key);
    reply.header('location', `/api/v1/demands/${demand.demandId}`);
    return demand;
  }

  @Get()
  @ApiOkResponse({ type: DemandPage })
  list(@Query() query: DemandQuery): Promise<DemandPage> {
    return this.demands.list(query);
  }

  @Get(':id')
  @ApiOkResponse({ type: Demand })
  one(@Param() { id }: IdParam): Promise<Demand> {
    return this.demands.one(id);
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOkResponse({ type: Demand })
  close(@Param() { id }: IdParam, @Body() { reason }: CloseInput): Promise<Demand> {
    return this.demands.close(id, reason);
  }
}
