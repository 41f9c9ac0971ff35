import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageQuery } from '@titik/platform/http/page.dto';
import { Text } from '@titik/platform/http/text.decorator';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { rejectionCodes, type RejectionCode, sides, type Side, verdicts, type Verdict } from '../standing/verdict';

/** Whose verdict on whom, for which demand. */
export class FeedbackPlace {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  demandId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  producerId: string;

  @ApiProperty({ enum: sides, description: 'Whose word it is: the trade post’s, or the producer’s own' })
  @IsIn(sides)
  side: Side;
}

export class FeedbackInput {
  @ApiProperty({ enum: verdicts })
  @IsIn(verdicts)
  verdict: Verdict['verdict'];

  @ApiPropertyOptional({ enum: rejectionCodes, description: 'Why; of a rejection only, and always' })
  @IsOptional()
  @IsIn(rejectionCodes)
  code?: RejectionCode;

  @ApiPropertyOptional({ description: 'The reason in words; needed for the code `other`' })
  @IsOptional()
  @Text(500)
  text?: string;

  @ApiPropertyOptional({ description: 'What else there is to say' })
  @IsOptional()
  @Text(2000)
  note?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The line that it is about; absent: the whole demand' })
  @IsOptional()
  @IsUUID()
  lineId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The offer that it is about; absent: the producer as a whole' })
  @IsOptional()
  @IsUUID()
  offerId?: string;
}

export class FeedbackQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  demandId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  producerId?: string;
}

export const sources = ['given', 'order'] as const;

/** What somebody said of a producer for a demand. */
export class Feedback extends FeedbackPlace {
  @ApiProperty({ format: 'uuid' })
  feedbackId: string;

  @ApiProperty({ example: 'AU', description: 'Market of the demand’s country: where it moves the producer’s rank' })
  market: string;

  @ApiProperty({ enum: verdicts })
  verdict: Verdict['verdict'];

  @ApiPropertyOptional({ enum: rejectionCodes })
  code?: RejectionCode;

  @ApiPropertyOptional()
  text?: string;

  @ApiPropertyOptional()
  note?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  lineId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  offerId?: string;

  @ApiProperty({ enum: sources, description: '`order`: said by moving the producer up in the order of candidates' })
  source: (typeof sources)[number];

  @ApiProperty()
  actor: string;

  @ApiProperty({ format: 'date', description: 'The day from which on it fades' })
  givenOn: string;
}

export class FeedbackPage {
  @ApiProperty({ type: [Feedback] })
  items: Feedback[];

  @ApiPropertyOptional({ format: 'uuid', description: 'Absent on the last page' })
  next?: string;
}
