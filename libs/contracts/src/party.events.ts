import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Term } from './match.events';
import { buyerParty, villageParty } from './topic';
import {
  Contact,
  OfficeHours,
  producerKinds,
  type ProducerKind,
  tradePostKinds,
  type TradePostKind,
  VillageRef,
} from './values';

/** A producer as other services need to know it: who, where, how to reach. */
export class Producer {
  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: producerKinds })
  kind: ProducerKind;

  @ApiProperty({ description: 'IANA zone of its office', example: 'Asia/Jakarta' })
  zone: string;

  @ApiProperty({ type: [VillageRef] })
  villages: VillageRef[];

  @ApiProperty({ type: Contact })
  contact: Contact;

  @ApiProperty({ type: OfficeHours })
  officeHours: OfficeHours;

  @ApiPropertyOptional({ format: 'uuid', description: 'It turned out to be this producer, which has all its offers' })
  mergedInto?: string;
}

/** `ready`: cluster 1 only; `mentored`: also cluster 2 with a mentor; `any`: all. */
export const clusterPolicies = ['any', 'mentored', 'ready'] as const;
export type ClusterPolicy = (typeof clusterPolicies)[number];

/** How a trade post wants the demands that it vouches for to be matched. */
export class MatchingPolicy {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'number', minimum: 0, maximum: 1 },
    description: 'Weight of each term, together 1; absent: the defaults of the scoring',
  })
  weights?: Record<Term, number>;

  @ApiProperty({ enum: clusterPolicies })
  clusters: ClusterPolicy;

  @ApiProperty({ description: 'Whether proposed sessions wait until somebody at the post approves them' })
  review: boolean;

  @ApiProperty({ description: 'Whether what people said of producers moves the rank' })
  feedback: boolean;
}

/** A trade post abroad. */
export class TradePost {
  @ApiProperty({ format: 'uuid' })
  postId: string;

  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty({ enum: tradePostKinds })
  kind: TradePostKind;

  @ApiProperty({ example: 'ITPC Sydney' })
  name: string;

  @ApiProperty()
  city: string;

  @ApiProperty({ description: 'ISO 3166-1 alpha-2', pattern: '^[A-Z]{2}$' })
  country: string;

  @ApiPropertyOptional({ description: 'ISO 3166-2 subdivision whose holidays count', example: 'NSW' })
  subdivision?: string;

  @ApiProperty({ description: 'IANA zone', example: 'Australia/Sydney' })
  zone: string;

  @ApiProperty({ type: Contact })
  contact: Contact;

  @ApiProperty({ type: OfficeHours })
  officeHours: OfficeHours;

  @ApiPropertyOptional({ type: MatchingPolicy, description: 'Absent: default weights, any cluster, no review' })
  policy?: MatchingPolicy;
}

/** How far a buyer can be relied on. */
export class BuyerStanding {
  @ApiProperty({ description: 'False once the trade post has withdrawn its vouching' })
  vouched: boolean;

  @ApiProperty({ minimum: 0, description: 'Complaints that were upheld' })
  upheldComplaints: number;
}

/** A foreign buyer, vouched for by a trade post. */
export class Buyer {
  @ApiProperty({ format: 'uuid' })
  buyerId: string;

  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'uuid', description: 'The trade post that vouches for it' })
  postId: string;

  @ApiProperty({ description: 'ISO 3166-1 alpha-2', pattern: '^[A-Z]{2}$' })
  country: string;

  @ApiPropertyOptional({ description: 'ISO 3166-2 subdivision whose holidays count' })
  subdivision?: string;

  @ApiProperty({ description: 'IANA zone' })
  zone: string;

  @ApiProperty({ type: Contact })
  contact: Contact;

  @ApiProperty({ type: OfficeHours })
  officeHours: OfficeHours;

  @ApiPropertyOptional({ type: BuyerStanding })
  standing?: BuyerStanding;

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Producers that it will not buy from' })
  excludedProducers?: string[];
}

/** A producer was registered or changed; carries its whole state. */
export class ProducerRecorded {
  static readonly type = 'titiktemu.village.producer-recorded.v1';
  static readonly topic = villageParty;
  static key = (event: ProducerRecorded) => event.producer.producerId;

  @ApiProperty({ type: Producer })
  producer: Producer;
}

/** A trade post was registered or changed; carries its whole state. */
export class TradePostRecorded {
  static readonly type = 'titiktemu.buyer.trade-post-recorded.v1';
  static readonly topic = buyerParty;
  static key = (event: TradePostRecorded) => event.post.postId;

  @ApiProperty({ type: TradePost })
  post: TradePost;
}

/** A buyer was registered or changed; carries its whole state. */
export class BuyerRecorded {
  static readonly type = 'titiktemu.buyer.buyer-recorded.v1';
  static readonly topic = buyerParty;
  static key = (event: BuyerRecorded) => event.buyer.buyerId;

  @ApiProperty({ type: Buyer })
  buyer: Buyer;
}
