import type { Language } from '@titik/contracts/values';
import type { LineMatch } from '@titik/contracts/match.events';
import { say } from '@titik/platform/words';
import { factParams } from '../words/fact-params';
import { lackKey, reasonKey, supplyKey } from '../words/sentence-key';
import type { ToldLine } from './matches.dto';

/** A line's result with every reason and lack also as a sentence in the reader's language. */
export function toldLine(line: LineMatch, language: Language): ToldLine {
  const tell = (key: string, fact: Record<string, number | string>) =>
    say(language, `matching:${key}`, factParams(fact, language));
  return {
    ...line,
    candidates: line.candidates.map((candidate) => ({
      ...candidate,
      reasons: candidate.reasons.map((reason) => ({
        ...reason,
        text: tell(reasonKey(reason), { ...reason.fact, ...belowCeiling(reason.fact) }),
      })),
    })),
    supply: { ...line.supply, text: tell(supplyKey(line.supply), supplyFact(line)) },
    nearMisses: line.nearMisses.map((miss) => ({
      ...miss,
      lacks: miss.lacks.map((lack) => ({ ...lack, text: tell(lackKey(lack), lack.fact) })),
    })),
  };
}

function belowCeiling({ basis, price, ceiling }: Record<string, number | string>): { percent?: number } {
  if (basis !== 'ceiling') return {};
  return { percent: Math.round(100 * (1 - Number(price) / Number(ceiling))) };
}

const supplyFact = ({ supply, wanted }: LineMatch): Record<string, number | string> => ({
  name: supply.parts[0]?.producerName ?? '',
  count: supply.parts.length,
  percent: Math.floor(100 * supply.coverage),
  shortfall: supply.shortfall,
  unit: wanted.unit,
});
