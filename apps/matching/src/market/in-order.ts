/** The ranked with those first whom a person put first, in the person's order; the others stay as they are ranked. */
export function inOrder<T extends { producerId: string }>(ranked: readonly T[], first: readonly string[]): T[] {
  const place = new Map(first.map((producerId, at) => [producerId, at]));
  const placeOf = ({ producerId }: T): number => place.get(producerId) ?? first.length;
  return [...ranked].sort((a, b) => placeOf(a) - placeOf(b));
}
