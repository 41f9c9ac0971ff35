import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { IdParam } from '@titik/platform/http/id.param';
import { ReasonInput, Recorded } from '../certificates/certificate.dto';
import { DeliveriesService } from './deliveries.service';
import { DeliveryInput, DeliveryPage, DeliveryParams, DeliveryQuery, DeliveryView } from './delivery.dto';

@ApiTags('deliveries')
@Controller('producers/:id/deliveries')
export class DeliveriesController {
  constructor(private readonly deliveries: DeliveriesService) {}

  @Allow('coordinator', 'operator')
  @Post()
  @ApiCreatedResponse({ type: Recorded })
  record(@By() by: Caller, @Param() { id }: IdParam, @Body() input: DeliveryInput): Promise<Recorded> {
    return this.deliveries.record(by, id, input);
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get()
  @ApiOkResponse({ type: DeliveryPage })
  list(@By() by: Caller, @Param() { id }: IdParam, @Query() query: DeliveryQuery): Promise<DeliveryPage> {
    return this.deliveries.list(by, id, query);
  }

  @Allow('coordinator', 'operator')
  @Delete(':deliveryId')
  @ApiOkResponse({ type: DeliveryView })
  cancel(
    @By() by: Caller,
    @Param() { id, deliveryId }: DeliveryParams,
    @Body() { reason }: ReasonInput,
  ): Promise<DeliveryView> {
    return this.deliveries.cancel(by, id, deliveryId, reason);
  }
}
