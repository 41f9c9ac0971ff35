import { Injectable } from '@nestjs/common';
import { InvalidError } from '@titik/platform/errors';
import { UnresolvedWordsService } from '../vocabulary/unresolved-words.service';
import { WordBook } from '../vocabulary/word-book';
import { type Product, productsOf } from './products-of-line';

interface Lines {
  postId: string;
  lines: { words: string; commodity?: string; form?: string }[];
}

/** Finds the products that the lines of a demand mean. */
@Injectable()
export class ResolveLines {
  constructor(
    private readonly book: WordBook,
    private readonly unresolved: UnresolvedWordsService,
  ) {}

  /**
   * Phrases that no product is found for are kept for a person (`GET unresolved-words`).
   * @returns the products of each line
   * @throws InvalidError demand.unresolved-words; see `productsOf`
   */
  async resolve({ lines, postId }: Lines): Promise<Product[][]> {
    const meaningOf = (words: string) => this.book.meaningOf(words);
    const found = lines.map((line, i) => productsOf(line, `lines.${i}`, meaningOf));
    const phrases = found.flatMap(({ unresolved }) => unresolved);
    if (phrases.length === 0) return found.map(({ products }) => products);
    await this.unresolved.keep(phrases, postId);
    const line = found.findIndex(({ unresolved }) => unresolved.length > 0);
    throw new InvalidError('demand.unresolved-words', { field: `lines.${line}.words`, phrases: phrases.join(', ') });
  }
}
