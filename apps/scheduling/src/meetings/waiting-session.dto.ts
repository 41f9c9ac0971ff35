import { SessionLine } from '@titik/contracts/match.events';
import { demandClosed } from '@titik/contracts/meeting.events';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class WaitingView {
  @ApiProperty({ format: 'uuid' })
  sessionId: string;

  @ApiProperty({ format: 'uuid' })
  demandId: string;

  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty({ format: 'uuid' })
  buyerId: string;

  @ApiProperty({ format: 'uuid' })
  postId: string;

  @ApiProperty({ type: [SessionLine] })
  lines: SessionLine[];

  @ApiPropertyOptional({ format: 'date', description: 'Last useful day' })
  notAfter?: string;

  @ApiProperty({ description: 'Its last useful day went by without a free hour, or it was dropped' })
  lapsed: boolean;

  @ApiPropertyOptional({ description: `Why it was dropped, in the words of whoever did it; or ${demandClosed}` })
  reason?: string;

  @ApiProperty({ format: 'date-time', description: 'When an hour was last looked for' })
  triedAt: Date;
}

export class WaitingPage {
  @ApiProperty({ type: [WaitingView] })
  items: WaitingView[];

  @ApiPropertyOptional({ format: 'uuid', description: 'Give it as `after` for the next page' })
  next?: string;
}
