import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { catalogueWord } from './topic';

/** What a person taught the catalogue: a phrase and the product that it means. */
export class LearntWord {
  @ApiProperty({ description: 'In small letters, single blanks', example: 'kacang dieng' })
  phrase: string;

  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty({ enum: ['learnt', 'forgotten'], description: 'A forgotten phrase means nothing any more' })
  state: 'learnt' | 'forgotten';

  @ApiProperty({ example: 'tuna' })
  commodity: string;

  @ApiPropertyOptional({ description: 'Absent: any form', example: 'loin' })
  form?: string;
}

/** A person said what a phrase means, or took it back; carries the whole state of the phrase. */
export class WordLearnt {
  static readonly type = 'titiktemu.catalogue.word-learnt.v1';
  static readonly topic = catalogueWord;
  static key = (event: WordLearnt) => event.word.phrase;

  @ApiProperty({ type: LearntWord })
  word: LearntWord;
}
