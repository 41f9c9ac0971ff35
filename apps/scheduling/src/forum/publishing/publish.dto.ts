import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import type { Published } from './forum-publisher';

export class PublishInput {
  @ApiPropertyOptional({ default: false, description: 'Also where wishes that must be held have no slot' })
  @IsOptional()
  @IsBoolean()
  allowUnplaced?: boolean;

  @ApiPropertyOptional({ default: false, description: 'Only say what it would lead to' })
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;
}

export class PublicationView implements Published {
  @ApiProperty({ description: 'The day’s version now; of a dry run, what it would be' })
  version: number;

  @ApiProperty({ description: 'New meetings' })
  added: number;

  @ApiProperty({ description: 'Meetings that take place in another slot' })
  moved: number;

  @ApiProperty({ description: 'Meetings with another table or interpreter, in their slot' })
  changed: number;

  @ApiProperty({ description: 'Meetings called off' })
  cancelled: number;

  @ApiProperty({ description: 'Meetings that stayed as they were' })
  kept: number;
}
