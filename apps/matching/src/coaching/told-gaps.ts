import type { Language } from '@titik/contracts/values';
import { say } from '@titik/platform/words';
import { factParams } from '../words/fact-params';
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
    openAlready: demandsOf(open).size,
    gaps: gaps
      .map((gap) => toldGap(gap, language))
      .sort((a, b) => b.demands - a.demands || b.withAnother - a.withAnother || (a.lack.name < b.lack.name ? -1 : 1)),
  };
}

function toldGap({ obstacle, alone, withAnother }: Gap, language: Language): OfferGap {
  const tally = new Tally(0);
  const inOrder = alone.toSorted((a, b) => (a.line.demandId < b.line.demandId ? -1 : 1));
  for (const { line } of inOrder) tally.add(line, { obstacle, villages: [], more: false }, []);
  const opened = openedOf(tally);
  const lack = lackName(obstacle, language);
  const others = demandsOf(withAnother);
  for (const { line } of alone) others.delete(line.demandId);
  return {
    lack,
    ...opened,
    withAnother: others.size,
    examples: inOrder.slice(0, shownLines).map(({ line: { demandId, market, line }, lack: its }) => ({
      demandId,
      lineId: line.lineId,
      words: line.words,
      market,
      text: say(language, `matching:${lackKey(its)}`, factParams(its.fact, language)),
    })),
    text: openedText(
      opened.demands > 0 ? 'gap' : 'gap-with-another',
      opened.demands > 0 ? opened : { ...opened, demands: others.size },
      { name: lack.name },
      language,
    ),
  };
}

const demandsOf = (lines: readonly BookLine[]): Set<string> => new Set(lines.map(({ demandId }) => demandId));
