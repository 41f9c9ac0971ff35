import type { Resolution } from '@titik/catalogue/resolve';
import type { LearntWord } from '@titik/contracts/word.events';
import { Injectable } from '@nestjs/common';
import { remember } from '../demands/remember';
import { type Resolver, resolverWith } from './taught';

/** Buyers use the same words again and again, and finding out what they mean is the dear part of a demand. */
const remembered = 2000;

/** The catalogue's words and those that people taught, as this instance knows them: every instance hears of every word. */
@Injectable()
export class WordBook {
  private readonly words = new Map<string, LearntWord>();
  private resolver: Resolver = resolverWith([]);
  private meaning = remember((said) => this.resolver.many(said), remembered);

  /** Takes in words that are newer than what is known, and uses them at once. */
  take(words: readonly LearntWord[]): void {
    for (const word of words)
      if (word.version > (this.words.get(word.phrase)?.version ?? 0)) this.words.set(word.phrase, word);
    this.resolver = resolverWith([...this.words.values()].filter(({ state }) => state === 'learnt'));
    this.meaning = remember((said) => this.resolver.many(said), remembered);
  }

  /** What the words of one product mean. */
  resolve(said: string, limit?: number): Resolution {
    return this.resolver.one(said, limit);
  }

  /** What the words of a line mean, one resolution a product. */
  meaningOf(said: string): Resolution[] {
    return this.meaning(said);
  }
}
