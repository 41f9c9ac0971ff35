/**
 * Whom to put first so that one producer stands at `place`, the others staying as they are shown.
 * @param shown the producers in their present order, each once
 * @param placed how many of them a person has placed already
 * @param place from 0
 */
export function moved(shown: readonly string[], placed: number, producerId: string, place: number): string[] {
  const others = shown.filter((id) => id !== producerId);
  const order = [...others.slice(0, place), producerId, ...others.slice(place)];
  // What follows is ranked by itself: only as much is fixed as a person moved.
  const placedNow = shown.indexOf(producerId) < placed ? placed : placed + 1;
  return order.slice(0, Math.max(placed === 0 ? 0 : placedNow, place + 1));
}
