import { ApiProperty } from '@nestjs/swagger';
import { Text } from '@titik/platform/http/text.decorator';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsUUID } from 'class-validator';

export class OrderInput {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Whom to put first, the first one first' })
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  producerIds: string[];

  @ApiProperty({ description: 'Why' })
  @Text(500)
  reason: string;
}

/** The order that a person gave the candidates of a demand, over the one that was reckoned. */
export class DemandOrder {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Put first; the others follow as they are ranked' })
  producerIds: string[];

  @ApiProperty()
  reason: string;

  @ApiProperty()
  actor: string;

  @ApiProperty({ format: 'date-time' })
  orderedAt: string;
}
