import { Allow } from './auth/access';
import { ParkedEventDto } from '@titik/eventing/parked.dto';
import { ParkedService } from '@titik/eventing/parked.service';
import { Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumberString, IsOptional, Max, Min } from 'class-validator';
import { NotFoundError } from './errors';

class ParkedQuery {
  @ApiPropertyOptional({ enum: ['waiting', 'dead'] })
  @IsOptional()
  @IsIn(['waiting', 'dead'])
  state?: 'waiting' | 'dead';

  @ApiPropertyOptional({ default: 50, maximum: 500 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit = 50;

  @ApiPropertyOptional({ description: 'Go on after this id' })
  @IsOptional()
  @IsNumberString({ no_symbols: true })
  after?: string;
}

class ParkedPage {
  @ApiProperty({ type: [ParkedEventDto] })
  items: ParkedEventDto[];

  @ApiPropertyOptional()
  next?: string;
}

@ApiTags('operations')
@Controller('parked')
export class ParkedController {
  constructor(private readonly parked: ParkedService) {}

  @Allow('operator')
  @Get()
  @ApiOkResponse({ type: ParkedPage })
  async list(@Query() { limit, after, state }: ParkedQuery): Promise<ParkedPage> {
    const items = await this.parked.list(limit, after, state);
    return { items, ...(items.length === limit && { next: items[items.length - 1].id }) };
  }

  @Allow('operator')
  @Post(':id/retry')
  @HttpCode(202)
  async retry(@Param('id') id: string): Promise<void> {
    found(id, /^\d{1,18}$/.test(id) && (await this.parked.retry(id)));
  }

  @Allow('operator')
  @Delete(':id')
  @HttpCode(204)
  async drop(@Param('id') id: string): Promise<void> {
    found(id, /^\d{1,18}$/.test(id) && (await this.parked.drop(id)));
  }
}

function found(id: string, there: boolean): void {
  if (!there) throw new NotFoundError('parked.unknown', { id });
}
