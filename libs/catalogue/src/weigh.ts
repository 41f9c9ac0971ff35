import { type Heard } from './lexicon';
import { type Language } from './phrase';
import { isState } from './words';

/** The state of goods says less about what they are than any other word. */
const STATE = 0.4;
/** Purpose, origin, company. */
const ASIDE = 0.2;
/** A word nobody explains where the language puts describing words; further ones weigh less and less. */
const DESCRIBING = 0.5;
/** A word nobody explains where the language puts the thing itself: the phrase is likely about something else. */
const HEAD = 1.6;
/** A word nobody explains where it may be either. */
const EITHER = 1;
/** A word for a thing that is not ours outweighs what we know of the phrase. */
const FOREIGN = 4;

const isStateWord = ({ typed, meant }: Heard): boolean => isState(typed) || meant.some(({ word }) => isState(word));

/** What an explained word is worth. */
export const worth = (word: Heard): number => (word.neutral || isStateWord(word) ? STATE : 1);

/**
 * What the words that a reading leaves unexplained weigh against it. English puts the thing last ("coconut bike"),
 * Indonesian first ("mesin kopi"): an unexplained word in that place speaks of another thing, elsewhere it describes.
 * @param explained indexes of the words that the reading explains
 */
export const burden = (words: Heard[], explained: ReadonlySet<number>, language?: Language): number => {
  const places = [...explained].filter((at) => !words[at].aside && !words[at].neutral);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  let describing = 0;
  return words.reduce((sum, word, at) => {
    if (explained.has(at)) return sum;
    if (word.neutral) return sum;
    if (word.aside) return sum + ASIDE;
    if (word.foreign) return sum + FOREIGN;
    if (isStateWord(word)) return sum + STATE;
    const [before, after] = [at < first, at > last];
    if ((language === 'en' && after) || (language === 'id' && before)) return sum + HEAD;
    if (!language && (before || after)) return sum + EITHER;
    describing += 1;
    return sum + DESCRIBING / describing;
  }, 0);
};
