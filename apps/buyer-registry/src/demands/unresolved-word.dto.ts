import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class UnresolvedWord {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'In small letters' })
  phrase: string;

  @ApiProperty({ format: 'uuid', description: 'The post that used it first' })
  postId: string;

  @ApiProperty({ minimum: 1, description: 'How often it came' })
  times: number;

  @ApiProperty({ format: 'date-time' })
  firstSeenAt: string;

  @ApiProperty({ format: 'date-time' })
  lastSeenAt: string;
}

export class UnresolvedWordPage {
  @ApiProperty({ type: [UnresolvedWord] })
  items: UnresolvedWord[];

  @ApiPropertyOptional({ format: 'uuid' })
  next?: string;
}
