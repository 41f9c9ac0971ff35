import { commodity, form } from '@titik/catalogue/commodity';
import type { Language } from '@titik/contracts/values';
import type { LineMatch, Reason } from '@titik/contracts/match.events';
import { say } from '@titik/platform/words';
import type { LineNeeds } from '../market/line-needs';
import { reasonsOf } from '../market/rank';
import { factParams } from '../words/fact-params';
import { lackKey, reasonKey } from '../words/sentence-key';
import type { ToldLine, ToldReason } from './matches.dto';
import { toldSupply } from './told-supply';

/** A line's result with its reasons, every reason and lack also as a sentence in the reader's language. */
export function toldLine(line: LineMatch, needs: LineNeeds, language: Language): ToldLine {
  return {
    ...line,
    candidates: line.candidates.map(({ facts, ...candidate }) => ({
      ...candidate,
      product: productName(candidate, language),
      reasons: reasonsOf({ facts, available: candidate.available }, needs).map((reason) =>
        toldReason(reason, language),
      ),
    })),
    supply: toldSupply(line, needs, language),
    nearMisses: line.nearMisses.map((miss) => ({
      ...miss,
      lacks: miss.lacks.map((lack) => ({ ...lack, text: tell(lackKey(lack), lack.fact, language) })),
    })),
  };
}

function productName(
  { commodity: slug, form: formSlug }: { commodity: string; form: string },
  language: Language,
): string {
  const names = [commodity(slug)?.names[language] ?? slug, form(slug, formSlug)?.names[language] ?? formSlug];
  return names.join(', ');
}

/** A reason also as a sentence. */
export const toldReason = (reason: Reason, language: Language): ToldReason => ({
  ...reason,
  text: tell(reasonKey(reason), { ...reason.fact, ...belowCeiling(reason.fact) }, language),
});

const tell = (key: string, fact: Record<string, number | string>, language: Language): string =>
  say(language, `matching:${key}`, factParams(fact, language));

function belowCeiling({ basis, price, ceiling }: Record<string, number | string>): { percent?: number } {
  if (basis !== 'ceiling') return {};
  return { percent: Math.round(100 * (1 - Number(price) / Number(ceiling))) };
}
