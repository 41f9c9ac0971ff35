const colors = 8;

/** A colour for each producer of a result, the same in chart, table and map. */
export function colorsOf(producerIds: readonly string[]): (producerId: string) => string {
  const places = new Map([...new Set(producerIds)].map((id, place) => [id, place]));
  return (id) => {
    const place = places.get(id);
    return place === undefined ? 'var(--quiet)' : `var(--series-${place % colors})`;
  };
}
