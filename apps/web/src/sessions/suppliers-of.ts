interface OfferOf {
  producer: { producerId: string; name: string; villages: readonly { regency?: string }[] };
}

export interface Supplier {
  producerId: string;
  name: string;
  /** Where it is at home, to tell namesakes apart */
  places: string;
}

/** Whoever offers goods of these, by name, each once; without those that have a session already. */
export function suppliersOf(offers: readonly OfferOf[], taken: ReadonlySet<string>): Supplier[] {
  const suppliers = new Map<string, Supplier>();
  for (const { producer } of offers) {
    const { producerId, name } = producer;
    if (taken.has(producerId) || suppliers.has(producerId)) continue;
    const regencies = new Set(producer.villages.flatMap(({ regency }) => regency ?? []));
    suppliers.set(producerId, { producerId, name, places: [...regencies].slice(0, 2).join(', ') });
  }
  return [...suppliers.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}
