import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** An amount of money per base unit or in total, as the context says. */
export class Money {
  @ApiProperty({ minimum: 0, example: 14.5 })
  amount: number;

  @ApiProperty({ pattern: '^[A-Z]{3}$', description: 'ISO 4217', example: 'USD' })
  currency: string;
}

export const producerKinds = ['bumdes', 'cooperative', 'msme', 'farmer-group', 'off-taker'] as const;
export type ProducerKind = (typeof producerKinds)[number];

export const tradePostKinds = ['itpc', 'attache', 'trade-consul', 'economic-office', 'wto-mission'] as const;
export type TradePostKind = (typeof tradePostKinds)[number];

export const incoterms = ['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'] as const;
export type Incoterm = (typeof incoterms)[number];

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

/** Ways to write to a party. */
export const channels = ['email', 'whatsapp', 'sms'] as const;
export type Channel = (typeof channels)[number];

/** A village that a producer stands for. */
export class VillageRef {
  @ApiProperty({ description: 'Kemendagri code', example: '3526010001' })
  code: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Kabupaten or kota' })
  regency: string;

  @ApiProperty()
  province: string;
}

/** How to reach a party; seen by its post and by the parties of its meetings only. */
export class Contact {
  @ApiProperty()
  name: string;

  @ApiProperty({ enum: languages })
  language: Language;

  @ApiPropertyOptional({ format: 'email' })
  email?: string;

  @ApiPropertyOptional({ description: 'E.164', example: '+6281234567890' })
  phone?: string;

  @ApiPropertyOptional({
    enum: channels,
    isArray: true,
    description: 'Those consented to; absent where nobody was asked yet: e-mail as ever',
  })
  channels?: Channel[];
}

const hhmm = '^\\d{2}:\\d{2}$';

/** The hours of one weekday that has others than the rest. */
export class DayHours {
  @ApiProperty({ minimum: 1, maximum: 7, description: 'ISO number, Monday = 1', example: 5 })
  day: number;

  @ApiProperty({ pattern: hhmm, example: '08:00' })
  from: string;

  @ApiProperty({ pattern: hhmm, example: '12:00' })
  to: string;
}

/** A stretch of the day in which nobody is asked to meet: lunch, prayer. */
export class OfficeBreak {
  @ApiPropertyOptional({ type: [Number], description: 'ISO numbers; absent: every working day', example: [5] })
  days?: number[];

  @ApiProperty({ pattern: hhmm, example: '11:30' })
  from: string;

  @ApiProperty({ pattern: hhmm, example: '13:00' })
  to: string;
}

/** Weekly office hours in the party's own zone; days by ISO number, Monday = 1. */
export class OfficeHours {
  @ApiProperty({ type: [Number], example: [1, 2, 3, 4, 5] })
  days: number[];

  @ApiProperty({ pattern: hhmm, example: '08:00' })
  from: string;

  @ApiProperty({ pattern: hhmm, example: '17:00' })
  to: string;

  @ApiPropertyOptional({ type: [DayHours], description: 'Working days that have other hours, such as a half Friday' })
  byDay?: DayHours[];

  @ApiPropertyOptional({ type: [OfficeBreak], description: 'Cut out of the hours' })
  breaks?: OfficeBreak[];
}
