import type { LearntWord } from '@titik/contracts/word.events';
import { Injectable } from '@nestjs/common';
import { forgetMeanings } from '../demands/products-of-line';
import { teach } from './taught';

/** What people taught, as this instance knows it: every instance hears of every word. */
@Injectable()
export class WordBook {
  private readonly words = new Map<string, LearntWord>();

  /** Takes in words that are newer than what is known, and uses them at once. */
  take(words: readonly LearntWord[]): void {
    for (const word of words)
      if (word.version > (this.words.get(word.phrase)?.version ?? 0)) this.words.set(word.phrase, word);
    teach([...this.words.values()].filter(({ state }) => state === 'learnt'));
    forgetMeanings();
  }
}
