import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { SupplyExclusions } from '@titik/contracts/offer.events';
import { Producer } from '@titik/contracts/party.events';
import { Contact, producerKinds, type ProducerKind } from '@titik/contracts/values';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsNumber,
  IsObject,
  IsOptional,
  IsTimeZone,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '@titik/platform/http/page.dto';
import { ContactInput, OfficeHoursInput } from '@titik/platform/http/party.dto';
import { Text } from '@titik/platform/http/text.decorator';
import { Consent, ConsentInput, PaperInput } from './paper.dto';
import { ExclusionsInput, Mentor } from './terms.dto';

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

  @ApiPropertyOptional({ type: OfficeHoursInput, description: 'Absent: those that are usual in Indonesia' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => OfficeHoursInput)
  officeHours?: OfficeHoursInput;

  @ApiPropertyOptional({ description: 'Where its villages bring their goods together' })
  @IsOptional()
  @Text(200)
  consolidationPoint?: string;

  @ApiPropertyOptional({ description: 'UN/LOCODE or name of the port of loading' })
  @IsOptional()
  @Text(100)
  port?: string;

  @ApiPropertyOptional({ minimum: 0, maximum: 3000, description: 'Road kilometres from consolidation point to port' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(3000)
  portKm?: number;

  @ApiPropertyOptional({ type: Mentor })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => Mentor)
  mentor?: Mentor;

  @ApiPropertyOptional({ type: ExclusionsInput })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ExclusionsInput)
  excludes?: ExclusionsInput;

  @ApiPropertyOptional({ default: false, description: 'Made up for a demonstration' })
  @IsOptional()
  @IsBoolean()
  illustrative?: boolean;

  @ApiPropertyOptional({ type: [PaperInput], description: 'All its legal papers; those it has stay when absent' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PaperInput)
  papers?: PaperInput[];

  @ApiPropertyOptional({ type: [ConsentInput], description: 'Channels not given stay as they are' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @ArrayUnique((consent: ConsentInput) => consent.channel)
  @ValidateNested({ each: true })
  @Type(() => ConsentInput)
  consents?: ConsentInput[];
}

export class IdentifiedProducerInput extends ProducerInput {
  @ApiPropertyOptional({ format: 'uuid', description: 'New when absent' })
  @IsOptional()
  @IsUUID()
  producerId?: string;
}

export class ProducersInput {
  @ApiProperty({ type: [IdentifiedProducerInput], minItems: 1, maxItems: 1000 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => IdentifiedProducerInput)
  producers: IdentifiedProducerInput[];
}

export class ProducersStored {
  @ApiProperty({ type: [String], description: 'In the order given' })
  producerIds: string[];

  @ApiProperty({ minimum: 0, description: 'Of these, new or different from what was stored' })
  changed: number;
}

export class ProducerQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Kemendagri code of a village that it stands for' })
  @IsOptional()
  @Matches(/^\d{10}$/)
  villageCode?: string;
}

/** A producer with what its offers carry of it. */
export class ProducerView extends OmitType(Producer, ['contact']) {
  @ApiPropertyOptional({ type: Contact, description: 'Absent: not for you to see, as papers, consents and excludes' })
  contact?: Contact;

  @ApiProperty({ enum: [1, 2], description: '1 only when all its villages are cluster 1' })
  cluster: number;

  @ApiPropertyOptional()
  consolidationPoint?: string;

  @ApiPropertyOptional()
  port?: string;

  @ApiPropertyOptional({ minimum: 0, maximum: 3000, description: 'Road kilometres from consolidation point to port' })
  portKm?: number;

  @ApiPropertyOptional({ type: Mentor })
  mentor?: Mentor;

  @ApiPropertyOptional({ description: "Whether that mentor accompanies it on the registry's day" })
  mentored?: boolean;

  @ApiPropertyOptional({ type: SupplyExclusions })
  excludes?: SupplyExclusions;

  @ApiProperty({ minimum: 0 })
  deliveries: number;

  @ApiProperty({ minimum: 0 })
  deliveriesOnTime: number;

  @ApiProperty()
  illustrative: boolean;

  @ApiPropertyOptional({ type: [PaperInput] })
  papers?: PaperInput[];

  @ApiPropertyOptional({ type: [Consent] })
  consents?: Consent[];
}

export class ProducerPage {
  @ApiProperty({ type: [ProducerView] })
  items: ProducerView[];

  @ApiPropertyOptional({ format: 'uuid' })
  next?: string;
}
