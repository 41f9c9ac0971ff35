import { type Heard } from './lexicon';
import { type Language } from './phrase';
import { isState } from './words';

/** The state of goods says less about what they are than any other word. */
const STATE = 0.4;
/** Purpose, origin, company. */
const ASIDE = 0.2;
/** A word nobody explains where the language puts describing words. */
const DESCRIBING = 0.5;
/** A word nobody explains where the language puts the thing itself, or may put it. */
const HEAD = 1.05;
/** A real word for another thing in that place. */
const ANOTHER = 1.6;
/** A word for a thing that is not ours outweighs what we know of the phrase, and colours it elsewhere too. */
const FOREIGN = { head: 4, describing: 1.7 };

/** Endings of English words that describe. */
const DESCRIBES = /.{3}(ed|ic|ical|less|ous|able|ible|ish|ive|al|free|ly)$/;

/** Whether a word tells the state, colour, size or packing of goods. */
export const isStateWord = ({ typed, meant }: Heard): boolean =>
  isState(typed) || meant.some(({ word }) => isState(word));

/** What an explained word is worth. */
export const worth = (word: Heard): number => (word.neutral || word.aside || isStateWord(word) ? STATE : 1);

/** Words as far as this from what is explained stand in another part of a long sentence. */
const FAR = 4;

const isDescription = (word: Heard): boolean =>
  word.attribute || isStateWord(word) || (DESCRIBES.test(word.typed) && word.meant.length === 0);

/**
 * What the words that a reading leaves unexplained weigh against it. English puts the thing last ("coconut bike"),
 * Indonesian first ("mesin kopi"): an unexplained word in that place speaks of another thing, elsewhere it describes.
 * Of several words of a sort each weighs less than the one before: long descriptions describe.
 * A broad word ("fish", "kain") is of a kind nobody here knows where an unknown word describes it.
 * @param explained indexes of the words that the reading explains
 */
export const burden = (
  words: Heard[],
  explained: ReadonlySet<number>,
  language: Language | undefined,
  isBroad: boolean,
): number => {
  const places = [...explained].filter((at) => !words[at].aside && !words[at].neutral);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const soFar = { aside: 0, head: 0, describing: 0, foreign: 0, state: 0 };
  const less = (sort: keyof typeof soFar, weight: number): number => weight / (soFar[sort] += 1) ** 1.5;
  return words.reduce((sum, word, at) => {
    if (explained.has(at) || word.neutral) return sum;
    if (word.aside) return sum + less('aside', ASIDE);
    const describesIn = (of?: Language): boolean =>
      !word.head && ((of === 'en' && at < last) || (of === 'id' && at > first));
    if (word.foreign && !word.attribute)
      return (
        sum +
        (describesIn(word.foreign === 'both' ? language : word.foreign)
          ? less('foreign', FOREIGN.describing)
          : FOREIGN.head)
      );
    if (isDescription(word)) return sum + less('state', STATE);
    if (places.length > 0 && places.every((other) => Math.abs(words[other].place - word.place) >= FAR))
      return sum + less('aside', ASIDE);
    const describes = describesIn(language) || (!word.head && at > first && at < last);
    if (describes && !isBroad) return sum + less('describing', DESCRIBING);
    return sum + less('head', word.everyday ? ANOTHER : HEAD);
  }, 0);
};
