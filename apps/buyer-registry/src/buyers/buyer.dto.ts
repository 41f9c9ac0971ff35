import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Buyer } from '@titik/contracts/party.events';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsISO31661Alpha2,
  IsObject,
  IsOptional,
  IsTimeZone,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { beside } from '@titik/platform/http/etag';
import { PageQuery } from '@titik/platform/http/page.dto';
import { ContactInput, OfficeHoursInput } from '@titik/platform/http/party.dto';
import { Text } from '@titik/platform/http/text.decorator';

/** A buyer as a trade post enters it. */
export class BuyerInput {
  @ApiProperty()
  @Text(200)
  name: string;

  @ApiProperty({ format: 'uuid', description: 'The trade post that vouches for it' })
  @IsUUID()
  postId: string;

  @ApiProperty({ description: 'ISO 3166-1 alpha-2', example: 'AU' })
  @IsISO31661Alpha2()
  country: string;

  @ApiPropertyOptional({ description: 'ISO 3166-2 subdivision whose holidays count', example: 'NSW' })
  @IsOptional()
  @Text(10)
  subdivision?: string;

  @ApiProperty({ description: 'IANA zone', example: 'Australia/Sydney' })
  @IsTimeZone()
  zone: string;

  @ApiProperty({ type: ContactInput })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => ContactInput)
  contact: ContactInput;

  @ApiPropertyOptional({ type: OfficeHoursInput, description: 'Absent: those that are usual in its country' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => OfficeHoursInput)
  officeHours?: OfficeHoursInput;

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Producers that it will not buy from' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  excludedProducers?: string[];

  @ApiPropertyOptional({ default: false, description: 'Made up for a demonstration' })
  @IsOptional()
  @IsBoolean()
  illustrative?: boolean;
}

/** How many complaints about a buyer stand where. */
export class ComplaintCounts {
  @ApiProperty({ minimum: 0 })
  open: number;

  @ApiProperty({ minimum: 0 })
  answered: number;

  @ApiProperty({ minimum: 0 })
  upheld: number;

  @ApiProperty({ minimum: 0 })
  dismissed: number;
}

export class BuyerView extends Buyer {
  @ApiProperty({ type: ComplaintCounts })
  complaints: ComplaintCounts;

  [beside]?: string;
}

export class VouchingInput {
  @ApiProperty({ format: 'uuid', description: 'The post that vouches from now on' })
  @IsUUID()
  postId: string;

  @ApiProperty({ description: 'Why it changes hands' })
  @Text(500)
  reason: string;
}

export class WithdrawInput {
  @ApiProperty({ description: 'Why nobody vouches any longer' })
  @Text(500)
  reason: string;
}

export class BuyerQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  postId?: string;
}

export class BuyerPage {
  @ApiProperty({ type: [Buyer] })
  items: Buyer[];

  @ApiPropertyOptional({ format: 'uuid' })
  next?: string;
}
