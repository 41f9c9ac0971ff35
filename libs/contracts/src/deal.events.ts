import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { buyerDeal } from './topic';
import { Money } from './values';

/** How far a deal has come, in order; a step may be left out. */
export const dealStages = ['price-list', 'sample', 'contract', 'shipped', 'paid'] as const;
export type DealStage = (typeof dealStages)[number];

export const dealStates = ['open', 'paid', 'lost'] as const;
export type DealState = (typeof dealStates)[number];

/** Why nothing came of a deal; whether it speaks against the producer is for the reader to say. */
export const lostReasons = [
  'quality',
  'price',
  'late-delivery',
  'capacity',
  'certificate',
  'packaging',
  'communication',
  'buyer-withdrew',
  'buyer-did-not-pay',
  'market-closed',
  'other',
] as const;
export type LostReason = (typeof lostReasons)[number];

/** Stands as the text of a deal that was closed because the outcome of its meeting was corrected. */
export const outcomeCorrected = 'outcome-corrected';

/** A demand line that the deal is about. */
export class DealLine {
  @ApiProperty({ format: 'uuid' })
  lineId: string;

  @ApiProperty({ description: 'As the buyer wrote it' })
  words: string;

  @ApiPropertyOptional()
  commodity?: string;

  @ApiPropertyOptional()
  form?: string;
}

/** A stage that was reached. */
export class DealStep {
  @ApiProperty({ enum: dealStages })
  stage: DealStage;

  @ApiProperty({ format: 'date', description: 'When it happened' })
  on: string;

  @ApiProperty({ format: 'date-time', description: 'When it was written down or last corrected' })
  recordedAt: string;

  @ApiProperty({ description: 'Who wrote it down' })
  recordedBy: string;

  @ApiPropertyOptional({ description: 'What shows it: an address or a document’s number' })
  evidence?: string;

  @ApiPropertyOptional()
  notes?: string;
}

/** What is promised of one offer in one month. */
export class DealMonth {
  @ApiProperty({ format: 'uuid' })
  lineId: string;

  @ApiProperty({ format: 'uuid' })
  offerId: string;

  @ApiProperty({ pattern: '^\\d{4}-\\d{2}$', example: '2027-03' })
  month: string;

  @ApiProperty({ minimum: 0 })
  quantity: number;

  @ApiProperty({ description: 'Any unit in which the form is traded', example: 'TNE' })
  unit: string;
}

/** What both signed. */
export class DealContract {
  @ApiPropertyOptional({ description: 'The contract’s own number or file' })
  reference?: string;

  @ApiProperty({ type: Money, description: 'In all' })
  value: Money;

  @ApiProperty({ type: [DealMonth], description: 'What the producer’s offers are bound by' })
  months: DealMonth[];
}

/** Goods that left, and what arrived of them. */
export class DealShipment {
  @ApiProperty({ format: 'uuid' })
  shipmentId: string;

  @ApiProperty({ format: 'uuid' })
  lineId: string;

  @ApiProperty({ format: 'date', description: 'When they were to leave' })
  promisedOn: string;

  @ApiProperty({ format: 'date', description: 'When they left' })
  shippedOn: string;

  @ApiProperty({ minimum: 0 })
  promisedQuantity: number;

  @ApiProperty({ minimum: 0, description: 'What left' })
  quantity: number;

  @ApiProperty({ description: 'Of both quantities' })
  unit: string;

  @ApiProperty({ type: Money })
  value: Money;
}

/** Money that came. */
export class DealPayment {
  @ApiProperty({ format: 'uuid' })
  paymentId: string;

  @ApiProperty({ format: 'date' })
  paidOn: string;

  @ApiProperty({ type: Money })
  value: Money;
}

/** Four different figures, never added to one another: what was hoped for, signed, sent and paid. */
export class DealValues {
  @ApiPropertyOptional({ type: Money, description: 'What the parties said they intend' })
  intention?: Money;

  @ApiPropertyOptional({ type: Money })
  contracted?: Money;

  @ApiPropertyOptional({ type: Money })
  shipped?: Money;

  @ApiPropertyOptional({ type: Money })
  paid?: Money;
}

/** Why it was lost. */
export class DealLoss {
  @ApiProperty({ enum: lostReasons })
  code: LostReason;

  @ApiPropertyOptional({
    description: `Needed with other; ${outcomeCorrected}: nothing was agreed after all, so it speaks against nobody`,
  })
  text?: string;

  @ApiProperty({ format: 'date' })
  on: string;
}

/** What grows out of a meeting or was written down by hand: one producer's business with one buyer for one demand. */
export class Deal {
  @ApiProperty({ format: 'uuid' })
  dealId: string;

  @ApiProperty({ minimum: 1, description: 'Rises with every change' })
  version: number;

  @ApiProperty({ format: 'uuid' })
  demandId: string;

  @ApiProperty({ format: 'uuid' })
  postId: string;

  @ApiProperty({ format: 'uuid' })
  buyerId: string;

  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty({ pattern: '^[A-Z]{2}$', description: 'Where the goods go, ISO 3166-1 alpha-2' })
  country: string;

  @ApiProperty({ type: [DealLine], minItems: 1 })
  lines: DealLine[];

  @ApiPropertyOptional({ format: 'uuid', description: 'The meeting that it came of; absent: it grew outside of one' })
  meetingId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The pitch that this meeting grew out of' })
  pitchId?: string;

  @ApiProperty({ format: 'date' })
  openedOn: string;

  @ApiProperty({ enum: dealStates })
  state: DealState;

  @ApiPropertyOptional({ enum: dealStages, description: 'What comes next; absent when it is paid or lost' })
  awaits?: DealStage;

  @ApiPropertyOptional({ format: 'date', description: 'By when that is due' })
  dueOn?: string;

  @ApiProperty({ type: [DealStep], description: 'In the order of the stages' })
  steps: DealStep[];

  @ApiProperty({ type: DealValues })
  values: DealValues;

  @ApiPropertyOptional({ type: DealContract })
  contract?: DealContract;

  @ApiProperty({ type: [DealShipment] })
  shipments: DealShipment[];

  @ApiProperty({ type: [DealPayment] })
  payments: DealPayment[];

  @ApiPropertyOptional({ type: DealLoss })
  loss?: DealLoss;
}

/** Two parties met and agreed on a next step, or somebody wrote their business down. */
export class DealOpened {
  static readonly type = 'titiktemu.buyer.deal-opened.v1';
  static readonly topic = buyerDeal;
  static key = (event: DealOpened) => event.deal.dealId;

  @ApiProperty({ type: Deal })
  deal: Deal;
}

/** A stage was reached, or what was written down of the deal was corrected. */
export class DealAdvanced {
  static readonly type = 'titiktemu.buyer.deal-advanced.v1';
  static readonly topic = buyerDeal;
  static key = (event: DealAdvanced) => event.deal.dealId;

  @ApiProperty({ type: Deal })
  deal: Deal;
}

/** All is paid, or it was lost, as its state says. */
export class DealClosed {
  static readonly type = 'titiktemu.buyer.deal-closed.v1';
  static readonly topic = buyerDeal;
  static key = (event: DealClosed) => event.deal.dealId;

  @ApiProperty({ type: Deal })
  deal: Deal;
}

/** A closed deal goes on after all. */
export class DealReopened {
  static readonly type = 'titiktemu.buyer.deal-reopened.v1';
  static readonly topic = buyerDeal;
  static key = (event: DealReopened) => event.deal.dealId;

  @ApiProperty({ type: Deal })
  deal: Deal;
}

/** Nothing was written down for long. Nothing changed; the version is the former one. */
export class DealSilent {
  static readonly type = 'titiktemu.buyer.deal-silent.v1';
  static readonly topic = buyerDeal;
  static key = (event: DealSilent) => event.deal.dealId;

  @ApiProperty({ type: Deal })
  deal: Deal;

  @ApiProperty({ enum: ['nudge', 'escalation'], description: 'nudge: to whoever is due; escalation: to the post' })
  level: 'nudge' | 'escalation';

  @ApiProperty({ minimum: 1, description: 'Days since anything was written down' })
  days: number;
}
