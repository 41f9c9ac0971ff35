const steps = ['registered', 'assessed', 'ready', 'offering', 'dealing', 'contracted', 'shipped', 'paid'] as const;
const clusters = ['1', '2', 'none'] as const;

export interface VillageSearch {
  q?: string;
  province?: string;
  regency?: string;
  /** `none`: nobody assessed it yet */
  cluster?: (typeof clusters)[number];
  programme?: string;
  step?: (typeof steps)[number];
  /** All of Indonesia, not only one's own */
  all?: true;
}

/** What the address of the list of villages says about it; whatever it does not know is left out. */
export function villageSearch(search: Record<string, unknown>): VillageSearch {
  const text = (key: 'q' | 'province' | 'regency' | 'programme') => {
    const value = search[key];
    return typeof value === 'string' && value !== '' ? { [key]: value } : {};
  };
  const cluster = clusters.find((each) => each === String(search.cluster));
  const step = steps.find((each) => each === search.step);
  return {
    ...text('q'),
    ...text('province'),
    ...text('regency'),
    ...text('programme'),
    ...(cluster && { cluster }),
    ...(step && { step }),
    ...(search.all === true && { all: true }),
  };
}

/** How the registry is asked for them. */
export const askedOf = ({ q, province, regency, cluster, programme, step, all }: VillageSearch) => ({
  ...(q && { q }),
  ...(province && { province }),
  ...(regency && { regency }),
  ...(cluster === 'none' && { assessed: false }),
  ...((cluster === '1' || cluster === '2') && { cluster: Number(cluster) as 1 | 2 }),
  ...(programme && { programme }),
  ...(step && { step }),
  whose: all ? ('all' as const) : ('mine' as const),
});
