import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { WordLearnt } from '@titik/contracts/word.events';
import { type Delivery } from '@titik/eventing/delivery';
import { WordBook } from './word-book';

@Controller()
export class WordConsumer {
  constructor(private readonly book: WordBook) {}

  @EventPattern(WordLearnt.type, { broadcast: 'beginning' })
  onWordLearnt(@Payload() deliveries: Delivery<WordLearnt>[]): void {
    this.book.take(deliveries.map(({ data }) => data.word));
  }
}
