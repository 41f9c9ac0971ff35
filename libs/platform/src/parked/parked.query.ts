import { ParkedEventDto, ParkedReason } from '@titik/eventing/parked.dto';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumberString, IsOptional, IsString, Length, Max, Min, NotContains } from 'class-validator';
import { Text } from '../http/text.decorator';

const states = ['waiting', 'dead'] as const;

/** A reason is found word for word, so it is not trimmed. */
const Reason = () => applyDecorators(IsString(), Length(1, 2000), NotContains('\u0000'));

export class ParkedQuery {
  @ApiPropertyOptional({ enum: states })
  @IsOptional()
  @IsIn(states)
  state?: (typeof states)[number];

  @ApiPropertyOptional({ example: 'buyer.demand.v1' })
  @IsOptional()
  @Text(200)
  topic?: string;

  @ApiPropertyOptional({ description: 'Of the event: the id of what it is about' })
  @IsOptional()
  @Text(500)
  key?: string;

  @ApiPropertyOptional({ description: 'Why it was parked, word for word' })
  @IsOptional()
  @Reason()
  reason?: string;

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

export class ParkedPage {
  @ApiProperty({ type: [ParkedEventDto] })
  items: ParkedEventDto[];

  @ApiPropertyOptional()
  next?: string;
}

export class ParkedReasons {
  @ApiProperty({ type: [ParkedReason], description: 'At most 100' })
  items: ParkedReason[];
}

/** All events that were parked for one reason. */
export class RetryInput {
  @ApiProperty({ description: 'Why they were parked, word for word' })
  @Reason()
  reason: string;

  @ApiPropertyOptional({ enum: states })
  @IsOptional()
  @IsIn(states)
  state?: (typeof states)[number];

  @ApiPropertyOptional({ example: 'buyer.demand.v1' })
  @IsOptional()
  @Text(200)
  topic?: string;
}

export class Retried {
  @ApiProperty({ minimum: 0, description: 'Events that are back in line' })
  events: number;
}
