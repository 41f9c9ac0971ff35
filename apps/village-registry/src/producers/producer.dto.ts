import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Producer } from '@titik/contracts/party.events';
import { producerKinds, type ProducerKind } from '@titik/contracts/values';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  IsTimeZone,
  Matches,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '@titik/platform/http/page.dto';
import { ContactInput, OfficeHoursInput } from '@titik/platform/http/party.dto';
import { Text } from '@titik/platform/http/text.decorator';

/** A producer as entered. */
export class ProducerInput {
  @ApiProperty({ enum: producerKinds })
  @IsIn(producerKinds)
  kind: ProducerKind;

  @ApiProperty()
  @Text(200)
  name: string;

  @ApiPropertyOptional({ description: "IANA zone of its office; its first village's when absent" })
  @IsOptional()
  @IsTimeZone()
  zone?: string;

  @ApiProperty({ type: [String], description: 'Kemendagri codes of the villages it stands for', minItems: 1 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @Matches(/^\d{10}$/, { each: true })
  villageCodes: string[];

  @ApiProperty({ type: ContactInput })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => ContactInput)
  contact: ContactInput;

  @ApiProperty({ type: OfficeHoursInput })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => OfficeHoursInput)
  officeHours: OfficeHoursInput;

  @ApiPropertyOptional({ description: 'Where its villages bring their goods together' })
  @IsOptional()
  @Text(200)
  consolidationPoint?: string;

  @ApiPropertyOptional({ description: 'UN/LOCODE or name of the port of loading' })
  @IsOptional()
  @Text(100)
  port?: string;

  @ApiPropertyOptional({ default: false, description: 'Made up for a demonstration' })
  @IsOptional()
  @IsBoolean()
  illustrative?: boolean;
}

export class ProducerQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Kemendagri code of a village that it stands for' })
  @IsOptional()
  @Matches(/^\d{10}$/)
  villageCode?: string;
}

/** A producer with what its offers carry of it. */
export class ProducerView extends Producer {
  @ApiProperty({ enum: [1, 2], description: '1 only when all its villages are cluster 1' })
  cluster: number;

  @ApiPropertyOptional()
  consolidationPoint?: string;

  @ApiPropertyOptional()
  port?: string;

  @ApiProperty({ minimum: 0 })
  deliveries: number;

  @ApiProperty({ minimum: 0 })
  deliveriesOnTime: number;

  @ApiProperty()
  illustrative: boolean;
}

export class ProducerPage {
  @ApiProperty({ type: [ProducerView] })
  items: ProducerView[];

  @ApiPropertyOptional({ format: 'uuid' })
  next?: string;
}
