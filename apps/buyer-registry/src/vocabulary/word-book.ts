import { setLearnt } from '@titik/catalogue/lexicon';
import { type Resolution, resolve, resolveMany } from '@titik/catalogue/resolve';
import type { LearntWord } from '@titik/contracts/word.events';
import { Injectable } from '@nestjs/common';
import { remember } from '../demands/remember';

/** People write the same words again and again, and finding out what they mean is the dear part of a demand. */
const remembered = 5000;

/** The catalogue's words and those that people taught: every instance hears of every word. */
@Injectable()
export class WordBook {
  private readonly words = new Map<string, LearntWord>();
  private meaning = remember(resolveMany, remembered);
  private single = remember(resolveKey, remembered);

  /** Takes in words that are newer than what is known, and uses them at once. */
  take(words: readonly LearntWord[]): void {
    const newer = words.filter(({ phrase, version }) => version > (this.words.get(phrase)?.version ?? 0));
    if (newer.length === 0) return;
    for (const word of newer) {
      if (word.version > (this.words.get(word.phrase)?.version ?? 0)) this.words.set(word.phrase, word);
    }
    setLearnt([...this.words.values()].filter(({ state }) => state === 'learnt'));
    this.meaning = remember(resolveMany, remembered);
    this.single = remember(resolveKey, remembered);
  }

  /** What the words of one product mean. */
  resolve(said: string, limit: number): Resolution {
    return this.single(`${limit} ${said}`);
  }

  /** What the words of a line mean, one resolution a product. */
  meaningOf(said: string): Resolution[] {
    return this.meaning(said);
  }
}

function resolveKey(key: string): Resolution {
  const blank = key.indexOf(' ');
  return resolve(key.slice(blank + 1), Number(key.slice(0, blank)));
}
