import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LearntWord } from '@titik/contracts/word.events';
import { PageQuery } from '@titik/platform/http/page.dto';
import { Text } from '@titik/platform/http/text.decorator';
import { Equals, IsIn, IsOptional } from 'class-validator';

const states = ['waiting', 'answered', 'dismissed'] as const;

export class UnresolvedWordQuery extends PageQuery {
  @ApiPropertyOptional({ enum: states, default: 'waiting' })
  @IsIn(states)
  state: (typeof states)[number] = 'waiting';
}

export class UnresolvedWord {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'In small letters' })
  phrase: string;

  @ApiProperty({ format: 'uuid', description: 'The post that used it first' })
  postId: string;

  @ApiProperty({ minimum: 1, description: 'How often it came' })
  times: number;

  @ApiProperty({ enum: states })
  state: (typeof states)[number];

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

/** Either the product that the phrase means, or `dismiss` with its reason. */
export class AnswerWordInput {
  @ApiPropertyOptional({ description: 'A commodity or broad group of the catalogue', example: 'tuna' })
  @IsOptional()
  @Text(100)
  commodity?: string;

  @ApiPropertyOptional({ description: 'Only together with `commodity`', example: 'loin' })
  @IsOptional()
  @Text(100)
  form?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Text(500)
  note?: string;

  @ApiPropertyOptional({ enum: [true], description: 'It is no product of ours' })
  @IsOptional()
  @Equals(true)
  dismiss?: true;

  @ApiPropertyOptional({ description: 'Why it is dismissed' })
  @IsOptional()
  @Text(500)
  reason?: string;
}

export class ForgetWordInput {
  @ApiProperty({ description: 'Why it does not mean that' })
  @Text(500)
  reason: string;
}

export class LearntWordView extends LearntWord {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiPropertyOptional()
  note?: string;

  @ApiProperty({ format: 'date-time' })
  learntAt: string;
}

export class LearntWordPage {
  @ApiProperty({ type: [LearntWordView] })
  items: LearntWordView[];

  @ApiPropertyOptional({ format: 'uuid' })
  next?: string;
}
