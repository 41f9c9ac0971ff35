import type { Overlap, Part, Why } from './consortium.types';
import { coverCeilings, wantedIn } from './fewest';
import type { Problem } from './problem';
import { sharedVillage } from './rivals';

/** Why this set and no other, as data; words are made of it in the reader's language. */
export function reasons(problem: Problem, set: readonly number[], parts: readonly Part[]): Why {
  const { suppliers, point } = problem;
  const cost = costOf(problem, parts);
  const fewer = set.length > 1 ? coverCeilings(problem, set.length - 1)[set.length - 1] / wantedIn(problem) : 1;
  return {
    smallest: set.length,
    of: new Set(suppliers.map(({ producerId }) => producerId)).size,
    ...(fewer < 1 && { fewerAtMost: Math.ceil(fewer * 10_000) / 10_000 }),
    ...(cost && { cost }),
    points: new Set(set.map((place) => point[place])).size,
    overlaps: overlaps(problem, set),
  };
}

function costOf({ dearest }: Problem, parts: readonly Part[]): Why['cost'] {
  if (dearest === undefined || parts.length === 0) return undefined;
  const amount = parts.reduce((sum, part) => sum + part.amount, 0);
  const total = parts.reduce((sum, part) => sum + part.amount * (part.cost ?? dearest), 0);
  const unknown = parts.filter((part) => part.cost === undefined).map(({ offerId }) => offerId);
  return {
    total: cents(total),
    perUnit: Math.round((total / amount) * 1e6) / 1e6,
    unknown,
    ...(unknown.length > 0 && { countedAs: dearest }),
  };
}

/** Suppliers outside the set that a partner's villages rule out; a partner's own further offers are no news. */
function overlaps({ suppliers, rivals }: Problem, set: readonly number[]): Overlap[] {
  const found: Overlap[] = [];
  for (const place of set) {
    const partner = suppliers[place];
    for (const rival of rivals[place]) {
      const { offerId, producerId } = suppliers[rival];
      const village = sharedVillage(partner, suppliers[rival]);
      if (village === undefined || producerId === partner.producerId) continue;
      if (!found.some((overlap) => overlap.offerId === offerId)) {
        found.push({ offerId, producerId, with: partner.producerId, village });
      }
    }
  }
  return found.sort((a, b) => (a.offerId < b.offerId ? -1 : 1));
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;
