import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { PageQuery } from '../http/page.dto';
import { Text } from '../http/text.decorator';

export class AuditQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'What kind of thing was changed', example: 'offer' })
  @IsOptional()
  @Text(100)
  kind?: string;

  @ApiPropertyOptional({ description: 'Its id or code' })
  @IsOptional()
  @Text(200)
  subject?: string;

  @ApiPropertyOptional({ description: 'Who changed it' })
  @IsOptional()
  @Text(200)
  actor?: string;
}

/** One change: who, what, before, after, why. */
export class AuditView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ description: 'A person, or service:… for what a service did by itself' })
  actor: string;

  @ApiProperty({ example: 'offer' })
  kind: string;

  @ApiProperty({ description: 'Id or code of what was changed' })
  subject: string;

  @ApiProperty({ example: 'withdraw' })
  action: string;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true })
  before: object | null;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true })
  after: object | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: String, nullable: true })
  requestId: string | null;
}

export class AuditPage {
  @ApiProperty({ type: [AuditView] })
  items: AuditView[];

  @ApiPropertyOptional({ format: 'uuid' })
  next?: string;
}
