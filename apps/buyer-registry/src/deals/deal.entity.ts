import type {
  Deal,
  DealContract,
  DealLine,
  DealLoss,
  DealPayment,
  DealShipment,
  DealStage,
  DealState,
  DealStep,
} from '@titik/contracts/deal.events';
import type { Money } from '@titik/contracts/values';
import { dayOf } from '@titik/platform/days';
import { ConflictError, InvalidError, NotFoundError } from '@titik/platform/errors';
import { isDeepStrictEqual } from 'node:util';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BuyerEntity } from '../buyers/buyer.entity';
import { DemandEntity } from '../demands/demand.entity';
import { TradePostEntity } from '../trade-posts/trade-post.entity';
import { checkMonths } from './check-months';
import { checkShipment } from './check-shipment';
import type { DealView } from './deal-view';
import { mustHaveHappened } from './happened';
import { type DealFacts, reckonDeal, type Writing } from './reckon-deal';
import { fallenSilent, type SilenceLevel, type SilencePolicy } from './silence';
import { isAhead, without, withStep } from './stages';

/** Where a deal comes from. */
export type DealOrigin = Pick<
  Deal,
  | 'dealId'
  | 'demandId'
  | 'postId'
  | 'buyerId'
  | 'producerId'
  | 'country'
  | 'lines'
  | 'meetingId'
  | 'pitchId'
  | 'openedOn'
>;

/** A stage as entered. */
export type StepEntry = Pick<DealStep, 'stage' | 'on' | 'evidence' | 'notes'>;

/** What comes next, and by when. */
export interface Next {
  awaits?: DealStage;
  dueOn?: string;
}

/** PostgreSQL hands exact numbers over as text. */
const asNumber = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** Every event carries the whole deal. */
const mostEntries = 300;

const nothingYet: Omit<DealFacts, 'lines' | 'awaits' | 'dueOn'> = {
  steps: [],
  intention: null,
  contract: null,
  shipments: [],
  payments: [],
  settledOn: null,
  loss: null,
};

/** One producer's business with one buyer for one demand, as stored; guards its own transitions. */
@Entity('deal')
@Check('ck_deal_version', `version >= 1`)
@Check('ck_deal_country', `country ~ '^[A-Z]{2}$'`)
@Check('ck_deal_lines', `jsonb_array_length(lines) >= 1`)
@Check('ck_deal_state', `state in ('open', 'paid', 'lost')`)
@Check(
  'ck_deal_awaits',
  `(state = 'open') = (awaits is not null) and (awaits is null) = (due_on is null) and (awaits is null or awaits in ('price-list', 'sample', 'contract', 'shipped', 'paid'))`,
)
@Check('ck_deal_steps', `deal_steps_fit(steps, state, awaits)`)
@Check('ck_deal_loss', `(state = 'lost') = (loss is not null) and (loss is null or deal_loss_fits(loss))`)
@Check('ck_deal_settled', `settled_on is null or state = 'paid'`)
@Check('ck_deal_intention', `intention is null or money_fits(intention)`)
@Check('ck_deal_sums', `deal_sums_fit(contract, shipments, payments, currency, contracted, shipped, paid)`)
@Check(
  'ck_deal_silence',
  `(nudged_at is null or nudged_at >= quiet_since) and (escalated_at is null or escalated_at >= nudged_at) and (escalated_at is null or nudged_at is not null)`,
)
@Index('uq_deal_open', ['demandId', 'producerId'], { unique: true, where: `state = 'open'` })
@Index('ix_deal_demand', ['demandId', 'id'])
@Index('ix_deal_post', ['postId', 'id'])
@Index('ix_deal_buyer', ['buyerId', 'id'])
@Index('ix_deal_producer', ['producerId', 'id'])
@Index('ix_deal_due', ['dueOn'], { where: `state = 'open'` })
@Index('ix_deal_quiet', ['quietSince'], { where: `state = 'open' and escalated_at is null` })
export class DealEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_deal' })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'demand_id', type: 'uuid' })
  @ForeignKey(() => DemandEntity, { name: 'fk_deal_demand' })
  demandId: string;

  @Column({ name: 'post_id', type: 'uuid' })
  @ForeignKey(() => TradePostEntity, { name: 'fk_deal_post' })
  postId: string;

  @Column({ name: 'buyer_id', type: 'uuid' })
  @ForeignKey(() => BuyerEntity, { name: 'fk_deal_buyer' })
  buyerId: string;

  @Column({ name: 'producer_id', type: 'uuid' })
  producerId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'jsonb' })
  lines: DealLine[];

  @Column({ name: 'meeting_id', type: 'uuid', nullable: true })
  meetingId: string | null;

  @Column({ name: 'pitch_id', type: 'uuid', nullable: true })
  pitchId: string | null;

  @Column({ name: 'opened_on', type: 'date' })
  openedOn: string;

  @Column({ type: 'text' })
  state: DealState;

  @Column({ type: 'text', nullable: true })
  awaits: DealStage | null;

  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn: string | null;

  @Column({ type: 'jsonb' })
  steps: DealStep[];

  @Column({ type: 'jsonb', nullable: true })
  intention: Money | null;

  @Column({ type: 'jsonb', nullable: true })
  contract: DealContract | null;

  @Column({ type: 'jsonb' })
  shipments: DealShipment[];

  @Column({ type: 'jsonb' })
  payments: DealPayment[];

  @Column({ name: 'settled_on', type: 'date', nullable: true })
  settledOn: string | null;

  @Column({ type: 'jsonb', nullable: true })
  loss: DealLoss | null;

  @Column({ type: 'text', nullable: true })
  currency: string | null;

  @Column({ type: 'numeric', precision: 18, scale: 3, nullable: true, transformer: asNumber })
  contracted: number | null;

  @Column({ type: 'numeric', precision: 18, scale: 3, nullable: true, transformer: asNumber })
  shipped: number | null;

  @Column({ type: 'numeric', precision: 18, scale: 3, nullable: true, transformer: asNumber })
  paid: number | null;

  /** When something was last written down. */
  @Column({ name: 'quiet_since', type: 'timestamptz' })
  quietSince: Date;

  @Column({ name: 'nudged_at', type: 'timestamptz', nullable: true })
  nudgedAt: Date | null;

  @Column({ name: 'escalated_at', type: 'timestamptz', nullable: true })
  escalatedAt: Date | null;

  /** A deal of which nothing is reached yet. */
  static open(origin: DealOrigin, agreed: Next & { intention?: Money }, w: Writing): DealEntity {
    const { dealId: id, meetingId = null, pitchId = null, ...same } = origin;
    const facts = {
      ...nothingYet,
      lines: origin.lines,
      intention: agreed.intention ?? null,
      awaits: agreed.awaits ?? 'price-list',
      dueOn: agreed.dueOn ?? null,
    };
    const silence = { quietSince: w.now, nudgedAt: null, escalatedAt: null };
    const deal = Object.assign(new DealEntity(), { ...same, id, meetingId, pitchId, version: 1, ...silence });
    return Object.assign(deal, reckonDeal(facts, w));
  }

  /**
   * Writes a stage down, or corrects it. Contract and goods are entered for themselves, the stage only what is to be
   * said beside them; `paid` says that all is settled, whatever the sums say.
   * @returns whether anything changed
   * @throws ConflictError deal.is-lost, deal.needs-contract, deal.needs-shipment, deal.needs-payment;
   *   InvalidError deal.day-to-come, deal.steps-out-of-order, deal.first-shipment-on
   */
  reach(step: StepEntry, w: Writing): boolean {
    this.mustNotBeLost();
    mustHaveHappened(step.on, 'on', w.now);
    this.mustStandOn(step);
    return this.become({ steps: this.stepsWith(step, w), ...(step.stage === 'paid' && { settledOn: step.on }) }, w);
  }

  /**
   * Takes a stage back that was written down by mistake; with `contract` the contract itself.
   * @throws NotFoundError deal.stage-not-reached; ConflictError deal.is-lost, deal.has-shipments, deal.fully-paid
   */
  strike(stage: DealStage, w: Writing): void {
    this.mustNotBeLost();
    if (!this.steps.some((step) => step.stage === stage)) throw new NotFoundError('deal.stage-not-reached', { stage });
    if (stage === 'shipped') throw new ConflictError('deal.has-shipments', { shipments: this.shipments.length });
    if (stage === 'paid') return this.unsettle(w);
    const steps = without(this.steps, stage);
    this.become({ steps, ...this.again(stage), ...(stage === 'contract' && { contract: null }) }, w);
  }

  /**
   * Writes down what both signed, or corrects it.
   * @returns whether anything changed
   * @throws ConflictError deal.is-lost, deal.currency-differs; InvalidError deal.day-to-come, deal.steps-out-of-order,
   *   see `checkMonths`
   */
  sign(contract: DealContract, step: Omit<StepEntry, 'stage'>, w: Writing): boolean {
    this.mustNotBeLost();
    mustHaveHappened(step.on, 'on', w.now);
    const months = checkMonths(this.lines, contract.months);
    return this.become(
      { contract: { ...contract, months }, steps: this.stepsWith({ ...step, stage: 'contract' }, w) },
      w,
    );
  }

  /** Whether this very shipment is written down. @throws ConflictError deal.shipment-differs when another has its id */
  hasShipment(shipment: DealShipment): boolean {
    const known = this.shipments.find(({ shipmentId }) => shipmentId === shipment.shipmentId);
    if (!known) return false;
    if (!isDeepStrictEqual(known, checkShipment(this.lines, shipment)))
      throw new ConflictError('deal.shipment-differs', { id: shipment.shipmentId });
    return true;
  }

  /**
   * Writes down goods that left, or corrects what was written.
   * @returns whether anything changed
   * @throws ConflictError deal.is-lost, deal.currency-differs; InvalidError deal.day-to-come, deal.steps-out-of-order,
   *   deal.sum-out-of-range, see `checkShipment`
   */
  ship(shipment: DealShipment, w: Writing): boolean {
    this.mustNotBeLost();
    mustHaveHappened(shipment.shippedOn, 'shippedOn', w.now);
    const checked = checkShipment(this.lines, shipment);
    const shipments = put(this.shipments, checked, ({ shipmentId }) => shipmentId);
    return this.become({ shipments }, { ...w, dayField: 'shippedOn' });
  }

  /** @throws NotFoundError deal.unknown-shipment; ConflictError deal.is-lost; InvalidError deal.steps-out-of-order */
  strikeShipment(id: string, w: Writing): void {
    this.mustNotBeLost();
    const shipments = this.shipments.filter(({ shipmentId }) => shipmentId !== id);
    if (shipments.length === this.shipments.length) throw new NotFoundError('deal.unknown-shipment', { id });
    this.become({ shipments, ...(shipments.length === 0 && this.again('shipped')) }, w);
  }

  /** Whether this very payment is written down. @throws ConflictError deal.payment-differs when another has its id */
  hasPayment(payment: DealPayment): boolean {
    const known = this.payments.find(({ paymentId }) => paymentId === payment.paymentId);
    if (known && !isDeepStrictEqual(known, payment))
      throw new ConflictError('deal.payment-differs', { id: payment.paymentId });
    return known !== undefined;
  }

  /**
   * Writes down money that came, or corrects what was written.
   * @returns whether anything changed
   * @throws ConflictError deal.is-lost, deal.currency-differs; InvalidError deal.day-to-come, deal.sum-out-of-range
   */
  pay(payment: DealPayment, w: Writing): boolean {
    this.mustNotBeLost();
    mustHaveHappened(payment.paidOn, 'paidOn', w.now);
    const payments = put(this.payments, payment, ({ paymentId }) => paymentId);
    return this.become({ payments }, { ...w, dayField: 'paidOn' });
  }

  /** @throws NotFoundError deal.unknown-payment; ConflictError deal.is-lost, deal.needs-payment */
  strikePayment(id: string, w: Writing): void {
    this.mustNotBeLost();
    const payments = this.payments.filter(({ paymentId }) => paymentId !== id);
    if (payments.length === this.payments.length) throw new NotFoundError('deal.unknown-payment', { id });
    if (payments.length === 0 && this.settledOn) throw new ConflictError('deal.needs-payment');
    this.become({ payments }, w);
  }

  /** What the parties say they intend. @returns whether anything changed @throws ConflictError deal.is-lost */
  intend(intention: Money, w: Writing): boolean {
    this.mustNotBeLost();
    return this.become({ intention }, w);
  }

  /**
   * Agrees on what comes next, which may leave stages out, and by when.
   * @param next without `awaits` what is awaited stays; without `dueOn` it is the usual day for another stage
   * @returns whether anything changed
   * @throws ConflictError deal.not-open; InvalidError deal.stage-behind, deal.due-in-past
   */
  expect({ awaits, dueOn }: Next, w: Writing): boolean {
    if (this.state !== 'open') throw new ConflictError('deal.not-open', { state: this.state });
    if (awaits && !isAhead(awaits, this.steps))
      throw new InvalidError('deal.stage-behind', { field: 'awaits', stage: awaits });
    if (dueOn && dueOn < dayOf(w.now)) throw new InvalidError('deal.due-in-past', { field: 'dueOn', dueOn });
    const stays = awaits === undefined || awaits === this.awaits;
    return this.become({ awaits: awaits ?? this.awaits, dueOn: dueOn ?? (stays ? this.dueOn : null) }, w);
  }

  /**
   * What a meeting agreed on: its lines belong to the deal, its stage is awaited where it is still ahead, by the day
   * that was named. A deal that was lost goes on.
   * @returns whether anything changed
   */
  agree(lines: readonly DealLine[], { awaits, dueOn }: Next, w: Writing): boolean {
    const more = lines.filter(({ lineId }) => !this.lines.some((known) => known.lineId === lineId));
    const named = awaits && isAhead(awaits, this.steps) && (dueOn || awaits !== this.awaits);
    const next = named ? { awaits, dueOn: dueOn ?? null } : {};
    return this.become({ lines: [...this.lines, ...more], loss: null, ...next }, w);
  }

  /** Nothing comes of it. @throws ConflictError deal.not-open; InvalidError deal.day-to-come, deal.loss-needs-text */
  lose(loss: DealLoss, w: Writing): void {
    if (this.state !== 'open') throw new ConflictError('deal.not-open', { state: this.state });
    if (loss.code === 'other' && !loss.text) throw new InvalidError('deal.loss-needs-text', { field: 'text' });
    mustHaveHappened(loss.on, 'on', w.now);
    this.become({ loss }, w);
  }

  /**
   * It goes on after all.
   * @throws ConflictError deal.not-closed, deal.fully-paid when the payments come to the contracted value
   */
  reopen(w: Writing): void {
    if (this.state === 'open') throw new ConflictError('deal.not-closed', { id: this.id });
    if (this.state === 'paid') return this.unsettle(w);
    this.become({ loss: null }, w);
  }

  /** Something was said about it that changes nothing: it is not silent, and its version stays. */
  heardOf(now: Date): void {
    Object.assign(this, { quietSince: now, nudgedAt: null, escalatedAt: null });
  }

  /** Notes a silence where it has lasted long enough. @returns nothing where it has not, or was told already */
  fallSilent(now: Date, policy: SilencePolicy): { level: SilenceLevel; days: number } | undefined {
    const silence = this.state === 'open' ? fallenSilent(this, now, policy) : undefined;
    if (silence?.level === 'nudge') this.nudgedAt = now;
    if (silence?.level === 'escalation') this.escalatedAt = now;
    return silence;
  }

  /** It came of a meeting, and nobody did anything with it since. */
  get untouched(): boolean {
    const { meetingId, steps, contract, shipments, payments, intention } = this;
    return meetingId !== null && steps.length + shipments.length + payments.length === 0 && !contract && !intention;
  }

  /** The deal as other services know it. */
  describe(): Deal {
    const money = (amount: number | null) => ({ amount: amount!, currency: this.currency! });
    return {
      dealId: this.id,
      version: this.version,
      demandId: this.demandId,
      postId: this.postId,
      buyerId: this.buyerId,
      producerId: this.producerId,
      country: this.country,
      lines: this.lines,
      ...(this.meetingId !== null && { meetingId: this.meetingId }),
      ...(this.pitchId !== null && { pitchId: this.pitchId }),
      openedOn: this.openedOn,
      state: this.state,
      ...(this.awaits !== null && { awaits: this.awaits }),
      ...(this.dueOn !== null && { dueOn: this.dueOn }),
      steps: this.steps,
      values: {
        ...(this.intention !== null && { intention: this.intention }),
        ...(this.contracted !== null && { contracted: money(this.contracted) }),
        ...(this.shipped !== null && { shipped: money(this.shipped) }),
        ...(this.paid !== null && { paid: money(this.paid) }),
      },
      ...(this.contract !== null && { contract: this.contract }),
      shipments: this.shipments,
      payments: this.payments,
      ...(this.loss !== null && { loss: this.loss }),
    };
  }

  /** The deal as people see it. */
  view(): DealView {
    const { quietSince, nudgedAt, escalatedAt } = this;
    return {
      ...this.describe(),
      quietSince: quietSince.toISOString(),
      ...(nudgedAt && { nudgedAt: nudgedAt.toISOString() }),
      ...(escalatedAt && { escalatedAt: escalatedAt.toISOString() }),
    };
  }

  private unsettle(w: Writing): void {
    const open = { settledOn: null, steps: without(this.steps, 'paid') };
    if (reckonDeal({ ...this.facts(), ...open }, w).state === 'paid')
      throw new ConflictError('deal.fully-paid', {
        paid: this.paid,
        contracted: this.contracted,
        currency: this.currency,
      });
    this.become(open, w);
  }

  /** What was struck is to come again, if it is still ahead. */
  private again(stage: DealStage): Partial<DealFacts> {
    return this.state === 'open' && isAhead(stage, without(this.steps, stage)) ? { awaits: stage, dueOn: null } : {};
  }

  private mustNotBeLost(): void {
    if (this.state === 'lost') throw new ConflictError('deal.is-lost', { id: this.id });
  }

  private mustStandOn({ stage, on }: StepEntry): void {
    if (stage === 'contract' && !this.contract) throw new ConflictError('deal.needs-contract');
    if (stage === 'paid' && this.payments.length === 0) throw new ConflictError('deal.needs-payment');
    if (stage !== 'shipped') return;
    const first = this.shipments.map(({ shippedOn }) => shippedOn).toSorted()[0];
    if (!first) throw new ConflictError('deal.needs-shipment');
    if (on !== first) throw new InvalidError('deal.first-shipment-on', { field: 'on', first });
  }

  private stepsWith({ stage, on, evidence, notes }: StepEntry, { by, now }: Writing): DealStep[] {
    const said = { stage, on, ...(evidence !== undefined && { evidence }), ...(notes !== undefined && { notes }) };
    const { recordedAt: _, recordedBy: __, ...known } = this.steps.find((step) => step.stage === stage) ?? {};
    if (isDeepStrictEqual(known, said)) return this.steps;
    return withStep(this.steps, { ...said, recordedAt: now.toISOString(), recordedBy: by });
  }

  private facts(): DealFacts {
    const { lines, steps, intention, contract, shipments, payments, settledOn, loss, awaits, dueOn } = this;
    return { lines, steps, intention, contract, shipments, payments, settledOn, loss, awaits, dueOn };
  }

  /** Takes in what was written down, with all that follows, or nothing of it. @returns whether anything changed */
  private become(part: Partial<DealFacts>, w: Writing): boolean {
    const before = this.facts();
    const after = reckonDeal({ ...before, ...part }, w);
    const { state: _, currency: __, contracted: ___, shipped: ____, paid: _____, ...facts } = after;
    if (isDeepStrictEqual(facts, before)) return false;
    Object.assign(this, after, { version: this.version + 1 });
    this.heardOf(w.now);
    return true;
  }
}

/** @throws ConflictError deal.too-many-entries */
function put<T>(all: readonly T[], one: T, idOf: (each: T) => string): T[] {
  const at = all.findIndex((each) => idOf(each) === idOf(one));
  if (at >= 0) return all.with(at, one);
  if (all.length >= mostEntries) throw new ConflictError('deal.too-many-entries', { most: mostEntries });
  return [...all, one];
}
