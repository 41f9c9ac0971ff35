import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '@titik/platform/http/page.dto';
import { type Whose, whoseDoc, whoseScopes } from '../villages/whose.dto';
import { Gap } from './readiness.dto';

export class OpenGapQuery extends PageQuery {
  @ApiPropertyOptional(whoseDoc)
  @IsOptional()
  @IsIn(whoseScopes)
  whose: Whose = 'all';

  @ApiPropertyOptional({ default: false, description: 'Only those after their day' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  overdue: boolean = false;
}

/** An open gap, and whose it is. */
export class OpenGap extends Gap {
  @ApiPropertyOptional({ description: 'Of a village; else of a producer' })
  villageCode?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  producerId?: string;

  @ApiProperty({ description: 'Of the village or producer' })
  name: string;
}

export class OpenGapPage {
  @ApiProperty({ type: [OpenGap], description: 'By the day on which they are due, those without a day last' })
  items: OpenGap[];

  @ApiPropertyOptional({ format: 'uuid' })
  next?: string;
}
