import { ApiProperty, ApiPropertyOptional, OmitType, PickType } from '@nestjs/swagger';
import { WantedQuantity } from './demand.events';
import { matchingMatch, matchingProposal } from './topic';
import { incoterms, type Incoterm } from './values';

/** What ranks are made of, in the order in which they are added up. */
export const terms = [
  'price',
  'on-time',
  'capacity',
  'season',
  'readiness',
  'certificates',
  'experience',
  'distance',
  'fairness',
  'feedback',
] as const;
export type Term = (typeof terms)[number];

/** Why a candidate stands where it stands; words are made of it later, in the reader's language. */
export class Reason {
  @ApiProperty({ enum: terms })
  term: Term;

  @ApiProperty({ minimum: 0, maximum: 1, description: 'How good, 0–1' })
  value: number;

  @ApiProperty({ description: 'Share of the score: weight × value' })
  contribution: number;

  @ApiProperty({ description: 'true speaks for, false against' })
  favours: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'number' }, { type: 'string' }] },
    description: 'The fact behind it, by name',
  })
  fact: Record<string, number | string>;
}

/** What became of a producer's deals in one market; each deal counts as it stands now. */
export class MarketDeals {
  @ApiProperty({ minimum: 0, description: 'Deals paid in full' })
  paid: number;

  @ApiProperty({ minimum: 0, description: 'Deals lost for a reason that speaks against the producer' })
  lost: number;

  @ApiPropertyOptional({ description: 'Most frequent of those reasons', example: 'late-delivery' })
  reason?: string;

  @ApiProperty({ minimum: 0 })
  shipments: number;

  @ApiProperty({ minimum: 0, description: 'Shipments that left on time and in full' })
  kept: number;

  @ApiProperty({ minimum: 0, description: 'Samples that the buyer went on from' })
  samples: number;
}

/** What people in one market said of a producer, and what became of its deals there; what is old counts less. */
export class MarketFeedback {
  @ApiProperty({ description: 'Market of the catalogue', example: 'AU' })
  market: string;

  @ApiProperty({ minimum: 0, maximum: 1, description: '0.5 neutral, above in favour, below against' })
  value: number;

  @ApiProperty({ minimum: 0, description: 'Acceptances that still count' })
  accepted: number;

  @ApiProperty({ minimum: 0, description: 'Rejections that still count' })
  rejected: number;

  @ApiPropertyOptional({ description: 'Most frequent code of those rejections' })
  reason?: string;

  @ApiPropertyOptional({ type: MarketDeals, description: 'Absent where no deal counts' })
  deals?: MarketDeals;
}

/** What a candidate's rank was made of: together with the line it gives score and reasons again at any time. */
export class CandidateFacts {
  @ApiPropertyOptional({ description: 'Asked per base unit' })
  price?: number;

  @ApiPropertyOptional({ description: 'ISO 4217' })
  currency?: string;

  @ApiPropertyOptional({ enum: incoterms, description: 'Where the price asked holds; absent: not kept' })
  incoterm?: Incoterm;

  @ApiPropertyOptional({ description: 'What the price comes to at FOB; absent: it is at FOB' })
  fob?: number;

  @ApiPropertyOptional({ description: 'Times FOB: what it comes to at the buyer’s terms; absent: 1' })
  freight?: number;

  @ApiProperty({ minimum: 0 })
  deliveries: number;

  @ApiProperty({ minimum: 0 })
  onTime: number;

  @ApiPropertyOptional({ format: 'date', description: 'First day of the window that deliveries are counted over' })
  since?: string;

  @ApiPropertyOptional({ minimum: 0, description: 'Dependable a month; absent: all that is possible' })
  dependable?: number;

  @ApiPropertyOptional({ minimum: 0, description: 'Possible a month, and never promised' })
  potential?: number;

  @ApiPropertyOptional({ description: 'Why dependable is below potential' })
  reason?: string;

  @ApiProperty({ description: 'Months of supply as bits, January the lowest' })
  season: number;

  @ApiProperty({ enum: [1, 2] })
  cluster: number;

  @ApiProperty({ type: [String], description: 'Certificates held beyond those wanted' })
  extra: string[];

  @ApiPropertyOptional({ minimum: 0, description: 'Deliveries known to have left the country; absent: not asked' })
  exports?: number;

  @ApiPropertyOptional({ minimum: 0, description: 'Road kilometres from consolidation point to port; absent: unknown' })
  portKm?: number;

  @ApiPropertyOptional({ minimum: 0, description: 'Sessions proposed lately; absent: not reckoned yet' })
  sessions?: number;

  @ApiPropertyOptional({ type: MarketFeedback, description: 'What was said of it in this market; absent: nothing' })
  feedback?: MarketFeedback;
}

/** An offer that passes every gate of a line. */
export class Candidate {
  @ApiProperty({ format: 'uuid' })
  offerId: string;

  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty()
  producerName: string;

  @ApiProperty({ example: 'tuna' })
  commodity: string;

  @ApiProperty({ example: 'loin' })
  form: string;

  @ApiProperty({ minimum: 0, maximum: 1 })
  score: number;

  @ApiProperty({ minimum: 0, description: 'Free dependable capacity a month, base unit' })
  available: number;

  @ApiProperty({ type: CandidateFacts })
  facts: CandidateFacts;
}

/** A producer's share in one month of the window. */
export class MonthShare {
  @ApiProperty({ pattern: '^\\d{4}-\\d{2}$', example: '2027-03' })
  month: string;

  @ApiProperty({ minimum: 0, description: 'Base unit' })
  amount: number;
}

/** What an offer gives in a year, over its months of supply. */
export class YearlyCapacity {
  @ApiProperty({ minimum: 0, description: 'Counted, as far as nobody was promised it' })
  dependable: number;

  @ApiProperty({ minimum: 0, description: 'Never promised' })
  potential: number;

  @ApiPropertyOptional({ description: 'Why dependable is below potential' })
  reason?: string;
}

export class ConsortiumPart {
  @ApiProperty({ format: 'uuid' })
  offerId: string;

  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty()
  producerName: string;

  @ApiProperty({ minimum: 0, description: 'Share of each wanted amount (a month on average, or in all), base unit' })
  quantity: number;

  @ApiPropertyOptional({ type: [MonthShare], description: 'Months without a share are left out' })
  months?: MonthShare[];

  @ApiPropertyOptional({ type: [String], description: 'Names of the villages that it stands for' })
  villages?: string[];

  @ApiPropertyOptional({ description: 'Where its goods are brought together' })
  consolidationPoint?: string;

  @ApiPropertyOptional({ description: 'Port of loading' })
  port?: string;

  @ApiPropertyOptional({ type: YearlyCapacity, description: 'Where less is dependable than possible' })
  yearly?: YearlyCapacity;
}

/** A producer left out because a partner already stands for one of its villages. */
export class Overlap {
  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty()
  producerName: string;

  @ApiProperty({ description: 'Name of the village' })
  village: string;

  @ApiProperty({ description: 'Name of the partner' })
  with: string;
}

export class SupplyCost {
  @ApiProperty({ minimum: 0 })
  total: number;

  @ApiProperty({ minimum: 0, description: 'Of one base unit, on average' })
  perUnit: number;

  @ApiProperty({ description: 'ISO 4217' })
  currency: string;

  @ApiProperty({ minimum: 0, description: 'Partners without a comparable price; counted as the dearest known' })
  unknown: number;
}

/** Why these partners and no others. */
export class SupplyReasons {
  @ApiProperty({ minimum: 0, description: 'Partners; no fewer cover as much' })
  smallest: number;

  @ApiProperty({ minimum: 0, description: 'Producers who could give anything' })
  of: number;

  @ApiPropertyOptional({ minimum: 0, maximum: 1, description: 'What one partner fewer could cover at most' })
  fewerAtMost?: number;

  @ApiPropertyOptional({ type: SupplyCost, description: 'Absent: no price is known' })
  cost?: SupplyCost;

  @ApiProperty({ minimum: 0, description: 'Different consolidation points' })
  points: number;

  @ApiProperty({ type: [Overlap], description: 'At most ten' })
  overlaps: Overlap[];
}

/** Who would deliver the line, alone or together, and what stays uncovered. */
export class Supply {
  @ApiProperty({ type: [ConsortiumPart], description: 'Largest share first' })
  parts: ConsortiumPart[];

  @ApiProperty({ minimum: 0, maximum: 1, description: 'Covered share of the least quantity wanted' })
  coverage: number;

  @ApiProperty({ minimum: 0, description: 'What nobody can deliver (a month on average, or in all), base unit' })
  shortfall: number;

  @ApiPropertyOptional({ type: SupplyReasons, description: 'Absent where one covers the line alone' })
  why?: SupplyReasons;

  @ApiPropertyOptional({ description: 'Whether it is certain that no better set exists; absent on older results' })
  proven?: boolean;
}

const gates = ['ban', 'excluded', 'cluster', 'certificate', 'season', 'lead-time', 'moq', 'price', 'capacity'] as const;
export type Gate = (typeof gates)[number];

export class Lack {
  @ApiProperty({ enum: gates })
  gate: Gate;

  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'number' }, { type: 'string' }] },
    description: 'What is missing, by name: { certificate: "haccp" }, { moq: 500, wanted: 300 }',
  })
  fact: Record<string, number | string>;
}

/** An offer that fails only what coaching can mend. */
export class NearMiss {
  @ApiProperty({ format: 'uuid' })
  offerId: string;

  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty()
  producerName: string;

  @ApiProperty({ type: [Lack] })
  lacks: Lack[];
}

/** A ban that touches a line's goods on some day of its ship window. */
export class LineBan {
  @ApiProperty({ description: 'Code of the market rule', example: 'export-ban-raw-rattan' })
  code: string;

  @ApiProperty({ type: [String], description: 'Commodities and forms', example: ['rattan/raw'] })
  goods: string[];

  @ApiProperty({ description: 'It is about a part of them only: they were not barred, and a person decides' })
  partly: boolean;
}

/** What the market has for one demand line. */
export class LineMatch {
  @ApiProperty({ format: 'uuid' })
  lineId: string;

  @ApiProperty()
  words: string;

  @ApiProperty({ type: WantedQuantity })
  wanted: WantedQuantity;

  @ApiProperty({ type: [Candidate], description: 'Best first' })
  candidates: Candidate[];

  @ApiProperty({
    minimum: 0,
    description: 'How many offers passed every gate, shown or not; 100 stands for 100 or more',
  })
  eligible: number;

  @ApiProperty({ type: Supply })
  supply: Supply;

  @ApiProperty({ type: [NearMiss] })
  nearMisses: NearMiss[];

  @ApiPropertyOptional({ type: [LineBan], description: 'Bans on goods that the words cover; absent: none' })
  bans?: LineBan[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'number', minimum: 0, maximum: 1 },
    description: 'Weight of each term; absent: the defaults of the scoring',
  })
  weights?: Record<Term, number>;
}

/** An offer that passes every gate; why it stands where it stands is told by the matching API. */
export class MatchedCandidate extends OmitType(Candidate, ['facts']) {}

export class MatchedPart extends PickType(ConsortiumPart, ['offerId', 'producerId', 'producerName', 'quantity']) {}

/** Who would deliver the line; in which months, by which way and why these is told by the matching API. */
export class MatchedSupply extends PickType(Supply, ['coverage', 'shortfall']) {
  @ApiProperty({ type: [MatchedPart], description: 'Largest share first' })
  parts: MatchedPart[];
}

/** The result of one line as others need it. */
export class MatchedLine {
  @ApiProperty({ format: 'uuid' })
  lineId: string;

  @ApiProperty({
    minimum: 0,
    description: 'How many offers passed every gate, shown or not; 100 stands for 100 or more',
  })
  eligible: number;

  @ApiProperty({ type: [MatchedCandidate], description: 'Best first' })
  candidates: MatchedCandidate[];

  @ApiProperty({ type: MatchedSupply })
  supply: MatchedSupply;

  @ApiProperty({ minimum: 0, description: 'How many near misses are shown' })
  nearMisses: number;

  @ApiPropertyOptional({ type: [LineBan], description: 'Bans on goods that the words cover; absent: none' })
  bans?: LineBan[];
}

/** A demand's matches were found or changed; carries all lines. */
export class DemandMatched {
  static readonly type = 'titiktemu.matching.demand-matched.v1';
  static readonly topic = matchingMatch;
  static key = (event: DemandMatched) => event.demandId;

  @ApiProperty({ format: 'uuid' })
  demandId: string;

  @ApiProperty({ minimum: 1, description: 'Rises with every change of this demand’s matches' })
  version: number;

  @ApiProperty({ description: 'The scoring that ranked it', example: 'additive-1' })
  scoring: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'number', minimum: 0, maximum: 1 },
    description: 'Weight of each term; absent: the defaults of the scoring',
  })
  weights?: Record<Term, number>;

  @ApiProperty({ type: [MatchedLine] })
  lines: MatchedLine[];
}

export class SessionLine {
  @ApiProperty({ format: 'uuid' })
  lineId: string;

  @ApiProperty()
  words: string;
}

/** A pitch session of one producer for one demand, over all lines that it can supply. */
export class ProposedSession {
  @ApiProperty({ format: 'uuid' })
  sessionId: string;

  @ApiProperty({ enum: ['pitch'] })
  kind: 'pitch';

  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty()
  producerName: string;

  @ApiProperty({ type: [SessionLine] })
  lines: SessionLine[];
}

/** Pitch sessions were proposed for a demand; only those not proposed before. */
export class SessionsProposed {
  static readonly type = 'titiktemu.matching.sessions-proposed.v1';
  static readonly topic = matchingProposal;
  static key = (event: SessionsProposed) => event.demandId;

  @ApiProperty({ format: 'uuid' })
  demandId: string;

  @ApiProperty({ format: 'uuid' })
  buyerId: string;

  @ApiProperty({ format: 'uuid' })
  postId: string;

  @ApiProperty({ type: [ProposedSession] })
  sessions: ProposedSession[];

  @ApiPropertyOptional({ format: 'date', description: 'Last useful day: the demand’s expiry' })
  notAfter?: string;
}

export const dropCauses = ['person', 'demand-closed'] as const;
export type DropCause = (typeof dropCauses)[number];

/** A session that had been proposed is not wanted any more; what is held for it is to be let go. */
export class SessionDropped {
  static readonly type = 'titiktemu.matching.session-dropped.v1';
  static readonly topic = matchingProposal;
  static key = (event: SessionDropped) => event.demandId;

  @ApiProperty({ format: 'uuid' })
  demandId: string;

  @ApiProperty({ format: 'uuid' })
  buyerId: string;

  @ApiProperty({ format: 'uuid' })
  postId: string;

  @ApiProperty({ type: ProposedSession })
  session: ProposedSession;

  @ApiProperty({ enum: dropCauses, description: 'person: somebody at the post dropped it' })
  cause: DropCause;

  @ApiPropertyOptional({ description: 'Why, in the words of the person' })
  reason?: string;
}
