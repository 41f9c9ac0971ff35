import { commodity, form } from '@titik/catalogue/commodity';
import type { Language } from '@titik/contracts/values';
import type { LineBan, LineMatch, Reason } from '@titik/contracts/match.events';
import { say } from '@titik/platform/words';
import type { LineNeeds } from '../market/line-needs';
import { reasonsOf } from '../market/reasons';
import { scorings } from '../market/scorings';
import { factParams } from '../words/fact-params';
import { lackKey, reasonKeys } from '../words/sentence-key';
import type { ToldBan, ToldLine, ToldReason } from './matches.dto';
import { toldSupply } from './told-supply';

/**
 * A line's result with its reasons, every reason and lack also as a sentence in the reader's language.
 * @param scoringName the scoring that made it; reasons are left out when nobody knows it
 */
export function toldLine(scoringName: string, line: LineMatch, needs: LineNeeds, language: Language): ToldLine {
  const scoring = scorings.get(scoringName);
  return {
    ...line,
    bans: line.bans?.map((ban) => toldBan(ban, language)),
    candidates: line.candidates.map(({ facts, ...candidate }, at) => ({
      ...candidate,
      product: productName(candidate, language),
      rank: at + 1,
      reasons: !scoring
        ? []
        : reasonsOf(scoring, line.weights ?? scoring.weights, { facts, available: candidate.available }, needs).map(
            (reason) => toldReason(reason, language),
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
  text: capital(
    reasonKeys(reason)
      .map((key) => tell(key, { ...reason.fact, ...belowCeiling(reason.fact) }, language))
      .join('; '),
  ),
});

// A sentence that may follow another one begins small in the catalogue.
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function toldBan(ban: LineBan, language: Language): ToldBan {
  const goods = ban.goods.map((key) => {
    const [commodity, form] = key.split('/');
    return productName({ commodity, form }, language);
  });
  const fact = { ban: ban.code, goods: goods.join('; ') };
  return { ...ban, text: tell(`ban.${ban.partly ? 'partly' : 'whole'}`, fact, language) };
}

const tell = (key: string, fact: Record<string, number | string>, language: Language): string =>
  say(language, `matching:${key}`, factParams(fact, language));

function belowCeiling({ basis, comesTo, ceiling }: Record<string, number | string>): { percent?: number } {
  if (basis !== 'ceiling') return {};
  return { percent: Math.round(100 * (1 - Number(comesTo) / Number(ceiling))) };
}
