import { setLearnt } from '@titik/catalogue/lexicon';
import { type LearntWord, WordLearnt } from '@titik/contracts/word.events';
import { type Delivery } from '@titik/eventing/delivery';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';

/** Teaches this instance's resolver what people taught the catalogue. */
@Controller()
export class WordConsumer {
  private readonly words = new Map<string, LearntWord>();

  @EventPattern(WordLearnt.type, { broadcast: 'beginning' })
  onWordLearnt(@Payload() deliveries: Delivery<WordLearnt>[]): void {
    for (const { data } of deliveries) this.words.set(data.word.phrase, data.word);
    setLearnt([...this.words.values()].filter(({ state }) => state === 'learnt'));
  }
}
