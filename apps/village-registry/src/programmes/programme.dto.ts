import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsDateString,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Text } from '@titik/platform/http/text.decorator';
import { LimitQuery } from '@titik/platform/http/page.dto';
import { slug } from '@titik/platform/http/slug';

const date = /^\d{4}-\d{2}-\d{2}$/;

export class ProgrammeParam {
  @ApiProperty({ example: 'desa-bisa-ekspor' })
  @Matches(slug)
  slug: string;
}

export class MemberParam extends ProgrammeParam {
  @ApiProperty({ description: 'Kemendagri code, ten digits', example: '3526112012' })
  @Matches(/^\d{10}$/)
  code: string;
}

/** A programme as entered. */
export class ProgrammeInput {
  @ApiProperty({ example: 'Desa BISA Ekspor' })
  @Text(200)
  name: string;

  @ApiPropertyOptional({ description: 'The organisation that runs it' })
  @IsOptional()
  @Text(200)
  owner?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @Matches(date)
  @IsDateString({ strict: true })
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Its last day' })
  @IsOptional()
  @Matches(date)
  @IsDateString({ strict: true })
  to?: string;
}

export class Programme extends ProgrammeInput {
  @ApiProperty({ example: 'desa-bisa-ekspor' })
  slug: string;

  @ApiProperty({ minimum: 0, description: 'In it today' })
  villages: number;
}

export class ProgrammeList {
  @ApiProperty({ type: [Programme], description: 'By slug' })
  items: Programme[];
}

/** A village's place in a programme. */
export class MemberInput {
  @ApiProperty({ description: 'Kemendagri code of a registered village', example: '3526112012' })
  @Matches(/^\d{10}$/)
  code: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @Matches(date)
  @IsDateString({ strict: true })
  since?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The last day in it' })
  @IsOptional()
  @Matches(date)
  @IsDateString({ strict: true })
  until?: string;

  @ApiPropertyOptional({ description: 'The list that says so' })
  @IsOptional()
  @Text(300)
  source?: string;
}

export class MembersInput {
  @ApiProperty({ type: [MemberInput], minItems: 1, maxItems: 1000 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => MemberInput)
  members: MemberInput[];
}

export class MemberQuery extends LimitQuery {
  @ApiPropertyOptional({ description: 'The `next` of the page before: a village code' })
  @IsOptional()
  @Matches(/^\d{10}$/)
  after?: string;
}

export class Member extends MemberInput {
  @ApiProperty()
  name: string;

  @ApiProperty()
  regency: string;

  @ApiProperty()
  province: string;
}

export class MemberPage {
  @ApiProperty({ type: [Member], description: 'By code; those that left too' })
  items: Member[];

  @ApiPropertyOptional()
  next?: string;
}

export class ProgrammeCount {
  @ApiProperty()
  slug: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ minimum: 0 })
  villages: number;
}

export class ProvinceCount {
  @ApiProperty()
  province: string;

  @ApiProperty({ minimum: 0 })
  villages: number;
}

export class ClusterCount {
  @ApiProperty({ enum: [1, 2], nullable: true, type: Number, description: 'null: never assessed' })
  cluster: number | null;

  @ApiProperty({ minimum: 0 })
  villages: number;
}

/** Villages in programmes today; one in several counts once everywhere but in `programmes`. */
export class ProgrammeSummary {
  @ApiProperty({ minimum: 0 })
  villages: number;

  @ApiProperty({ minimum: 0, description: 'Of these, in more than one programme' })
  inSeveral: number;

  @ApiProperty({ minimum: 0, description: 'Added up over programmes' })
  memberships: number;

  @ApiProperty({ type: [ProgrammeCount] })
  programmes: ProgrammeCount[];

  @ApiProperty({ type: [ProvinceCount] })
  provinces: ProvinceCount[];

  @ApiProperty({ type: [ClusterCount] })
  clusters: ClusterCount[];
}
