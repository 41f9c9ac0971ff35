import { Injectable } from '@nestjs/common';
import type { DealStage } from '@titik/contracts/deal.events';
import { newId } from '@titik/contracts/new-id';
import { Outbox } from '@titik/eventing/outbox';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { dayOf } from '@titik/platform/days';
import { NotFoundError } from '@titik/platform/errors';
import { type Match, requireVersion } from '@titik/platform/http/etag';
import { DataSource } from 'typeorm';
import { plain } from '../plain';
import type {
  AmountInput,
  DealContractInput,
  LossInput,
  NextInput,
  PaymentContent,
  PaymentInput,
  ShipmentContent,
  ShipmentInput,
  StepInput,
} from './deal.dto';
import { type DealView, tagged } from './deal-view';
import type { DealEntity } from './deal.entity';
import type { Writing } from './reckon-deal';
import { lockDeals, storeDeals } from './store-deals';
import { mustKeepDeal } from './whose-deals';

/** What is to be done to a deal. */
interface Work {
  action: string;
  reason?: string;
  /** Whether it was done before: then the version need not be the newest. */
  done?(deal: DealEntity): boolean;
  change(deal: DealEntity, w: Writing): unknown;
}

/**
 * Changes to a deal by people. Each is a new version, told as a whole; what changes nothing is none.
 * Every method throws NotFoundError deal.unknown, ConflictError request.version-changed, and what the entity's method of
 * that purpose throws.
 */
@Injectable()
export class ChangeDeals {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  reach(by: Caller, id: string, stage: DealStage, match: Match, input: StepInput): Promise<DealView> {
    const step = { ...plain(input), stage };
    return this.change(by, id, match, { action: 'reach', change: (deal, w) => deal.reach(step, w) });
  }

  strike(by: Caller, id: string, stage: DealStage, match: Match): Promise<DealView> {
    return this.change(by, id, match, { action: 'strike', change: (deal, w) => deal.strike(stage, w) });
  }

  sign(by: Caller, id: string, match: Match, input: DealContractInput): Promise<DealView> {
    const { on, evidence, notes, ...contract } = plain(input);
    const change = (deal: DealEntity, w: Writing) => deal.sign(contract, { on, evidence, notes }, w);
    return this.change(by, id, match, { action: 'sign', change });
  }

  /** Goods that left; the same shipment again changes nothing, whatever the version. */
  ship(by: Caller, id: string, match: Match, { shipmentId = newId(), ...input }: ShipmentInput): Promise<DealView> {
    const shipment = { ...plain(input), shipmentId };
    return this.change(by, id, match, {
      action: 'ship',
      done: (deal) => deal.hasShipment(shipment),
      change: (deal, w) => deal.ship(shipment, w),
    });
  }

  correctShipment(by: Caller, id: string, shipmentId: string, match: Match, input: ShipmentContent): Promise<DealView> {
    const shipment = { ...plain(input), shipmentId };
    const change = (deal: DealEntity, w: Writing) => {
      if (!deal.shipments.some((each) => each.shipmentId === shipmentId))
        throw new NotFoundError('deal.unknown-shipment', { id: shipmentId });
      deal.ship(shipment, w);
    };
    return this.change(by, id, match, { action: 'correct-shipment', change });
  }

  strikeShipment(by: Caller, id: string, shipmentId: string, match: Match): Promise<DealView> {
    const change = (deal: DealEntity, w: Writing) => deal.strikeShipment(shipmentId, w);
    return this.change(by, id, match, { action: 'strike-shipment', change });
  }

  /** Money that came; the same payment again changes nothing, whatever the version. */
  pay(by: Caller, id: string, match: Match, { paymentId = newId(), ...input }: PaymentInput): Promise<DealView> {
    const payment = { ...plain(input), paymentId };
    return this.change(by, id, match, {
      action: 'pay',
      done: (deal) => deal.hasPayment(payment),
      change: (deal, w) => deal.pay(payment, w),
    });
  }

  correctPayment(by: Caller, id: string, paymentId: string, match: Match, input: PaymentContent): Promise<DealView> {
    const payment = { ...plain(input), paymentId };
    const change = (deal: DealEntity, w: Writing) => {
      if (!deal.payments.some((each) => each.paymentId === paymentId))
        throw new NotFoundError('deal.unknown-payment', { id: paymentId });
      deal.pay(payment, w);
    };
    return this.change(by, id, match, { action: 'correct-payment', change });
  }

  strikePayment(by: Caller, id: string, paymentId: string, match: Match): Promise<DealView> {
    const change = (deal: DealEntity, w: Writing) => deal.strikePayment(paymentId, w);
    return this.change(by, id, match, { action: 'strike-payment', change });
  }

  intend(by: Caller, id: string, match: Match, input: AmountInput): Promise<DealView> {
    return this.change(by, id, match, { action: 'intend', change: (deal, w) => deal.intend(plain(input), w) });
  }

  expect(by: Caller, id: string, match: Match, input: NextInput): Promise<DealView> {
    return this.change(by, id, match, { action: 'expect', change: (deal, w) => deal.expect(input, w) });
  }

  lose(by: Caller, id: string, match: Match, input: LossInput): Promise<DealView> {
    return this.change(by, id, match, {
      action: 'lose',
      reason: input.text ?? input.code,
      change: (deal, w) => deal.lose({ on: dayOf(w.now), ...plain(input) }, w),
    });
  }

  reopen(by: Caller, id: string, match: Match): Promise<DealView> {
    return this.change(by, id, match, { action: 'reopen', change: (deal, w) => deal.reopen(w) });
  }

  private change(by: Caller, id: string, match: Match, { action, reason, done, change }: Work): Promise<DealView> {
    return this.database.transaction(async (tx) => {
      const [deal] = await lockDeals(tx, { ids: [id] });
      if (!deal) throw new NotFoundError('deal.unknown', { id });
      mustKeepDeal(by, deal);
      const before = deal.describe();
      if (done?.(deal)) return tagged(deal.view());
      requireVersion(match, deal.version);
      change(deal, { by: by.actor, now: this.clock.now() });
      const after = deal.describe();
      if (after.version > before.version)
        await storeDeals(tx, this.outbox, by, [deal], [{ action, before, after, ...(reason && { reason }) }]);
      return tagged(deal.view());
    });
  }
}
