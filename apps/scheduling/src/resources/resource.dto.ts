import { resourceKinds, type ResourceKind } from '@titik/contracts/meeting-parts';
import { Contact, OfficeHours } from '@titik/contracts/values';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { PageQuery } from '@titik/platform/http/page.dto';
import { ContactInput } from '@titik/platform/http/party.dto';
import { Text } from '@titik/platform/http/text.decorator';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUrl,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const language = /^[a-z]{2}$/;
const time = /^([01]\d|2[0-3]):[0-5]\d$/;

export class ResourceQuery extends PageQuery {
  @ApiPropertyOptional({ enum: resourceKinds })
  @IsOptional()
  @IsIn(resourceKinds)
  kind?: ResourceKind;

  @ApiPropertyOptional({ pattern: language.source, description: 'Interpreters of this language', example: 'ja' })
  @IsOptional()
  @Matches(language)
  language?: string;
}

class ResourceHours extends OfficeHours {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  declare days: number[];

  @Matches(time)
  declare from: string;

  @Matches(time)
  declare to: string;
}

export class NewResource {
  @ApiProperty({ enum: resourceKinds })
  @IsIn(resourceKinds)
  kind: ResourceKind;

  @ApiProperty({ maxLength: 200, example: 'Dewi Larasati' })
  @Text(200)
  name: string;

  @ApiPropertyOptional({ type: [String], description: 'Of an interpreter: ISO 639-1', example: ['id', 'ja'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(language, { each: true })
  languages?: string[];

  @ApiPropertyOptional({ description: 'Of an interpreter: IANA zone', example: 'Asia/Jakarta' })
  @IsOptional()
  @Text(100)
  zone?: string;

  @ApiPropertyOptional({ type: ResourceHours, description: 'Of an interpreter: in that zone' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ResourceHours)
  officeHours?: ResourceHours;

  @ApiPropertyOptional({
    type: ContactInput,
    description: 'Of an interpreter: how to reach it; absent: it gets no mail',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContactInput)
  contact?: ContactInput;

  @ApiPropertyOptional({ format: 'uri', maxLength: 500, description: 'Of a video room: where to meet' })
  @IsOptional()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: false })
  @Text(500)
  link?: string;
}

export class ResourceChange extends PartialType(OmitType(NewResource, ['kind'])) {
  @ApiPropertyOptional({ description: 'false: nobody books it any more; what it is booked for stays' })
  @IsOptional()
  @IsBoolean()
  active?: boolean;
}

export class ResourceView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ minimum: 1, description: 'Rises with every change' })
  version: number;

  @ApiProperty({ enum: resourceKinds })
  kind: ResourceKind;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: [String], description: 'ISO 639-1' })
  languages: string[];

  @ApiPropertyOptional({ description: 'IANA zone' })
  zone?: string;

  @ApiPropertyOptional({ type: OfficeHours })
  officeHours?: OfficeHours;

  @ApiPropertyOptional({ type: Contact })
  contact?: Contact;

  @ApiPropertyOptional({ format: 'uri' })
  link?: string;

  @ApiProperty()
  active: boolean;
}

export class ResourcePage {
  @ApiProperty({ type: [ResourceView] })
  items: ResourceView[];

  @ApiPropertyOptional({ format: 'uuid', description: 'Give it as `after` for the next page' })
  next?: string;
}
