import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

/** How much of a list is wanted at once. */
export class LimitQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}

/** Paging by key: `after` is the last id of the page before. */
export class PageQuery extends LimitQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'The `next` of the page before' })
  @IsOptional()
  @IsUUID()
  after?: string;
}
