import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

export const whoseScopes = ['mine', 'all'] as const;
export type Whose = (typeof whoseScopes)[number];

export const whoseDoc = {
  enum: whoseScopes,
  default: 'all',
  description: 'mine: of a coordinator’s provinces and programmes; for others all',
} as const;

/** Whether a coordinator asks for the villages that are theirs, or for all. */
export class WhoseQuery {
  @ApiPropertyOptional(whoseDoc)
  @IsOptional()
  @IsIn(whoseScopes)
  whose: Whose = 'all';
}
