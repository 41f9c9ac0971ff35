export interface Finding {
  kind: 'demand' | 'producer' | 'village';
  id: string;
  title: string;
  beside?: string;
}

interface KnownDemand {
  demandId: string;
  country: string;
  lines: readonly { words: string }[];
}
interface KnownProducer {
  producerId: string;
  name: string;
  villages: readonly { name: string; regency?: string }[];
}
interface KnownVillage {
  code: string;
  name: string;
  regency: string;
  province: string;
}

const mostOfAKind = 5;

/**
 * What a phrase finds: what begins with it before what only has it, a few of each kind.
 * @param villages as the server found them for this phrase
 */
export function findingsIn(
  phrase: string,
  demands: readonly KnownDemand[],
  producers: readonly KnownProducer[],
  villages: readonly KnownVillage[],
): Finding[] {
  const wanted = phrase.toLowerCase();
  if (wanted.length < 2) return [];
  const found = demands.map(({ demandId, country, lines }): Finding => ({
    kind: 'demand',
    id: demandId,
    title: lines.map(({ words }) => words).join(', '),
    beside: country,
  }));
  const known = producers.map(({ producerId, name, villages: of }): Finding => ({
    kind: 'producer',
    id: producerId,
    title: name,
    beside: of
      .slice(0, 3)
      .map((village) => village.name)
      .join(', '),
  }));
  const places = villages.map(({ code, name, regency, province }): Finding => ({
    kind: 'village',
    id: code,
    title: name,
    beside: `${regency}, ${province}`,
  }));
  return [...best(found, wanted), ...best(known, wanted), ...places.slice(0, mostOfAKind)];
}

function best(findings: readonly Finding[], wanted: string): Finding[] {
  const place = ({ title }: Finding): number => {
    const text = title.toLowerCase();
    if (text.startsWith(wanted)) return 0;
    if (text.includes(` ${wanted}`)) return 1;
    return text.includes(wanted) ? 2 : 3;
  };
  return findings
    .map((finding) => ({ finding, place: place(finding) }))
    .filter((each) => each.place < 3)
    .toSorted((a, b) => a.place - b.place)
    .slice(0, mostOfAKind)
    .map(({ finding }) => finding);
}
