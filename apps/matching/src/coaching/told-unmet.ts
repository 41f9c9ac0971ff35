import type { Language } from '@titik/contracts/values';
import { lackName, productName } from './told-unlock';
import type { UnmetLine } from './unmet.dto';
import type { Unmet } from './unmet-lines';

/** How many lacks of a line are named. */
const shownLacks = 3;

/** A line of which something is wanting, in the reader's language. */
export function toldUnmet({ line, coverage }: Unmet, language: Language): UnmetLine {
  const { demandId, market, least, shortfall, counted, unlocks } = line;
  const { lineId, words, commodity, form, shipWindow } = line.line;
  return {
    demandId,
    lineId,
    words,
    product: productName(commodity, form, language),
    market,
    shipsFrom: shipWindow.from,
    shipsTo: shipWindow.to,
    unit: counted.unit,
    rhythm: counted.rhythm,
    wanted: least,
    shortfall,
    coverage,
    lacks: [...unlocks]
      .sort((a, b) => b.villages.length - a.villages.length || (a.obstacle.name < b.obstacle.name ? -1 : 1))
      .slice(0, shownLacks)
      .map(({ obstacle, villages, more }) => ({
        ...lackName(obstacle, language),
        villages: villages.length,
        villagesAtLeast: more,
      })),
  };
}
