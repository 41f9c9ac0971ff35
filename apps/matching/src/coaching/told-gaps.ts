import type { Language } from '@titik/contracts/values';
import { say } from '@titik/platform/words';
import { factParams } from '../words/fact-params';
import { lacksOf } from '../market/gate';
import type { MarketOffer } from '../market/market-offer';
import { lackKey } from '../words/sentence-key';
import type { OfferGap, OfferGapList } from './coaching.dto';
import type { Gap, OfferGaps } from './gaps';
import { Tally } from './tally';
import { lackName, openedOf, openedText, productName } from './told-unlock';
import type { BookLine } from './unlock-book';

const shownLines = 5;

/** An offer's gaps in the reader's language, those that open most first. */
export function toldGaps({ offer, open, gaps }: OfferGaps, language: Language): OfferGapList {
  const { offerId, producerId, producerName, commodity, form } = offer;
  return {
    offerId,
    producerId,
    producerName,
    commodity,
    form,
    product: productName(commodity, form, language),
    openAlready: countDemands(open),
    gaps: gaps
      .map((gap) => toldGap(offer, gap, language))
      .sort((a, b) => b.demands - a.demands || b.withAnother - a.withAnother || (a.lack.name < b.lack.name ? -1 : 1)),
  };
}

function toldGap(offer: MarketOffer, { obstacle, alone, withAnother }: Gap, language: Language): OfferGap {
  const tally = new Tally(0);
  const unlock = { obstacle, villages: [], more: false };
  for (const line of alone) tally.add(line, unlock, []);
  const opened = openedOf(tally);
  const lack = lackName(obstacle, language);
  const others = countDemands(withAnother, alone);
  return {
    lack,
    ...opened,
    withAnother: others,
    examples: firstFew(alone).map(({ demandId, market, line, needs }) => {
      const [its] = lacksOf(offer, needs);
      return {
        demandId,
        lineId: line.lineId,
        words: line.words,
        market,
        text: say(language, `matching:${lackKey(its)}`, factParams(its.fact, language)),
      };
    }),
    text: openedText(
      opened.demands > 0 ? 'gap' : 'gap-with-another',
      opened.demands > 0 ? opened : { ...opened, demands: others },
      { name: lack.name },
      language,
    ),
  };
}

/** Those of the first demands by id: the same ones in every instance. */
function firstFew(lines: readonly BookLine[]): BookLine[] {
  const few: BookLine[] = [];
  for (const line of lines) {
    if (few.length === shownLines && line.demandId >= few[shownLines - 1].demandId) continue;
    const at = few.findIndex(({ demandId }) => line.demandId < demandId);
    few.splice(at < 0 ? few.length : at, 0, line);
    if (few.length > shownLines) few.pop();
  }
  return few;
}

/** How many demands these lines are of, without those that the others are of; the lines of a demand stand together. */
function countDemands(lines: readonly BookLine[], without: readonly BookLine[] = []): number {
  let [count, last, other] = [0, -1, 0];
  for (const { demand } of lines) {
    if (demand === last) continue;
    last = demand;
    while (other < without.length && without[other].demand < demand) other++;
    if (without[other]?.demand !== demand) count++;
  }
  return count;
}
