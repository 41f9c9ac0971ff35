import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class FeedView {
  @ApiProperty({ format: 'uuid' })
  partyId: string;

  @ApiProperty({ format: 'date-time', description: 'When its link was made' })
  madeAt: Date;

  @ApiPropertyOptional({ format: 'date-time', description: 'When a calendar last read it, to ten minutes' })
  usedAt?: Date;
}

/** Shown once: the link cannot be read again, only replaced. */
export class FeedLink extends FeedView {
  @ApiProperty({
    description: 'Opens in the party’s calendar program',
    example: 'webcal://titik.example.org/api/v1/feeds/<secret>.ics',
  })
  webcal: string;

  @ApiProperty({ format: 'uri', description: 'The same, for programs that ask for an address' })
  url: string;
}
