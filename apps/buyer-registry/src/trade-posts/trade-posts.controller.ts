import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { TradePost } from '@titik/contracts/party.events';
import { IsISO31661Alpha2, IsOptional } from 'class-validator';
import { TradePostsService } from './trade-posts.service';

export class TradePostQuery {
  @ApiPropertyOptional({ description: 'ISO 3166-1 alpha-2', example: 'AU' })
  @IsOptional()
  @IsISO31661Alpha2()
  country?: string;
}

export class TradePostList {
  @ApiProperty({ type: [TradePost] })
  items: TradePost[];
}

@ApiTags('trade posts')
@Controller('trade-posts')
export class TradePostsController {
  constructor(private readonly posts: TradePostsService) {}

  @Get()
  @ApiOkResponse({ type: TradePostList })
  async list(@Query() query: TradePostQuery): Promise<TradePostList> {
    return { items: await this.posts.list(query.country) };
  }
}
