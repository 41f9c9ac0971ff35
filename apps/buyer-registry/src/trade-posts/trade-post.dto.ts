import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TradePost } from '@titik/contracts/party.events';
import { ContactInput, OfficeHoursInput } from '@titik/platform/http/party.dto';
import { Text } from '@titik/platform/http/text.decorator';
import { Type } from 'class-transformer';
import { IsDefined, IsISO31661Alpha2, IsObject, IsOptional, IsTimeZone, ValidateNested } from 'class-validator';

export class TradePostQuery {
  @ApiPropertyOptional({ description: 'ISO 3166-1 alpha-2', example: 'AU' })
  @IsOptional()
  @IsISO31661Alpha2()
  country?: string;
}

export class TradePostList {
  @ApiProperty({ type: [TradePost] })
  items: TradePost[];
}

/** What may change of a trade post; what is left out stays. Kind, city and country are what the post is. */
export class TradePostInput {
  @ApiProperty({ type: OfficeHoursInput })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => OfficeHoursInput)
  officeHours: OfficeHoursInput;

  @ApiPropertyOptional({ type: ContactInput })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ContactInput)
  contact?: ContactInput;

  @ApiPropertyOptional({ example: 'ITPC Sydney' })
  @IsOptional()
  @Text(200)
  name?: string;

  @ApiPropertyOptional({ description: 'IANA zone', example: 'Australia/Sydney' })
  @IsOptional()
  @IsTimeZone()
  zone?: string;

  @ApiPropertyOptional({ description: 'ISO 3166-2 subdivision whose holidays count', example: 'NSW' })
  @IsOptional()
  @Text(10)
  subdivision?: string;
}
