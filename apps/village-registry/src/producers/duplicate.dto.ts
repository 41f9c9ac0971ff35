import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { Text } from '@titik/platform/http/text.decorator';

export class MergeInput {
  @ApiProperty({ format: 'uuid', description: 'The producer that stays' })
  @IsUUID()
  into: string;
}

export class DuplicateQuery {
  @ApiPropertyOptional({ description: 'Only in this kabupaten or kota' })
  @IsOptional()
  @Text(200)
  regency?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The `next` of the page before' })
  @IsOptional()
  @IsUUID()
  after?: string;
}

export class DuplicateProducer {
  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: [String] })
  regencies: string[];
}

/** Two producers that may be one; a person decides. */
export class Duplicate {
  @ApiProperty({ type: DuplicateProducer })
  one: DuplicateProducer;

  @ApiProperty({ type: DuplicateProducer })
  other: DuplicateProducer;

  @ApiProperty({ enum: ['legal-number', 'name'], description: '`name`: a similar one in the same regency' })
  why: string;

  @ApiProperty({ minimum: 0, maximum: 1, description: 'Of the names, without words such as BUMDes or Koperasi' })
  similarity: number;
}

export class DuplicatePage {
  @ApiProperty({ type: [Duplicate], description: 'May be empty while there is a `next`' })
  items: Duplicate[];

  @ApiPropertyOptional({ format: 'uuid' })
  next?: string;
}
