import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
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
