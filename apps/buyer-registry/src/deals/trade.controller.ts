import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Delete, Param, Post, Put, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { IfMatch, type Match, NamesVersion } from '@titik/platform/http/etag';
import { Etag } from '@titik/platform/http/etag.interceptor';
import { IdParam } from '@titik/platform/http/id.param';
import { ChangeDeals } from './change-deals';
import { DealView } from './deal-view';
import { PaymentContent, PaymentInput, PaymentParam, ShipmentContent, ShipmentInput, ShipmentParam } from './deal.dto';

/** Goods that left and money that came. */
@ApiTags('deals')
@Controller('deals/:id')
export class TradeController {
  constructor(private readonly changes: ChangeDeals) {}

  @Allow('attache', 'operator')
  @Post('shipments')
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiCreatedResponse({ type: DealView })
  ship(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @IfMatch() match: Match,
    @Body() input: ShipmentInput,
  ): Promise<DealView> {
    return this.changes.ship(by, id, match, input);
  }

  @Allow('attache', 'operator')
  @Put('shipments/:shipmentId')
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: DealView })
  correctShipment(
    @By() by: Caller,
    @Param() { id, shipmentId }: ShipmentParam,
    @IfMatch() match: Match,
    @Body() input: ShipmentContent,
  ): Promise<DealView> {
    return this.changes.correctShipment(by, id, shipmentId, match, input);
  }

  @Allow('attache', 'operator')
  @Delete('shipments/:shipmentId')
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: DealView })
  strikeShipment(
    @By() by: Caller,
    @Param() { id, shipmentId }: ShipmentParam,
    @IfMatch() match: Match,
  ): Promise<DealView> {
    return this.changes.strikeShipment(by, id, shipmentId, match);
  }

  @Allow('attache', 'operator')
  @Post('payments')
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiCreatedResponse({ type: DealView })
  pay(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @IfMatch() match: Match,
    @Body() input: PaymentInput,
  ): Promise<DealView> {
    return this.changes.pay(by, id, match, input);
  }

  @Allow('attache', 'operator')
  @Put('payments/:paymentId')
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: DealView })
  correctPayment(
    @By() by: Caller,
    @Param() { id, paymentId }: PaymentParam,
    @IfMatch() match: Match,
    @Body() input: PaymentContent,
  ): Promise<DealView> {
    return this.changes.correctPayment(by, id, paymentId, match, input);
  }

  @Allow('attache', 'operator')
  @Delete('payments/:paymentId')
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: DealView })
  strikePayment(
    @By() by: Caller,
    @Param() { id, paymentId }: PaymentParam,
    @IfMatch() match: Match,
  ): Promise<DealView> {
    return this.changes.strikePayment(by, id, paymentId, match);
  }
}
