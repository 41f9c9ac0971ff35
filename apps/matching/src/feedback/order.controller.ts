import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { DemandOrder, OrderInput } from './order.dto';
import { OrderService } from './order.service';

@ApiTags('feedback')
@Controller('matches/:demandId/order')
export class OrderController {
  constructor(private readonly orders: OrderService) {}

  @Allow('attache', 'operator')
  @Put()
  @ApiOkResponse({ type: DemandOrder })
  put(
    @By() by: Caller,
    @Param('demandId', ParseUUIDPipe) demandId: string,
    @Body() input: OrderInput,
  ): Promise<DemandOrder> {
    return this.orders.put(by, demandId, input);
  }

  @Allow('attache', 'operator')
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@By() by: Caller, @Param('demandId', ParseUUIDPipe) demandId: string): Promise<void> {
    return this.orders.remove(by, demandId);
  }
}
