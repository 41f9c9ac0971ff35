import type { Places } from './places';

/** The first `limit` of all offers that were added, by two falling numbers and then by rising id: always the same ones. */
export class Top {
  /** Whatever is worse than these two numbers is not kept any more: a cheap look before {@link add}. */
  floor = -Infinity;
  secondFloor = -Infinity;
  count = 0;
  private readonly firsts: number[] = [];
  private readonly seconds: number[] = [];
  private readonly places: number[] = [];

  /** @param known whose ids decide between equals */
  constructor(
    private readonly limit: number,
    private readonly known: Places,
  ) {}

  /** Whether an offer with these numbers would be kept. */
  takes(first: number, second: number, place: number): boolean {
    return this.count < this.limit || this.isBefore(first, second, place, this.limit - 1);
  }

  add(first: number, second: number, place: number): void {
    if (!this.takes(first, second, place)) return;
    const { firsts, seconds, places, limit } = this;
    let at = this.count < limit ? this.count++ : limit - 1;
    for (; at > 0 && this.isBefore(first, second, place, at - 1); at--) {
      firsts[at] = firsts[at - 1];
      seconds[at] = seconds[at - 1];
      places[at] = places[at - 1];
    }
    firsts[at] = first;
    seconds[at] = second;
    places[at] = place;
    if (this.count < limit) return;
    this.floor = firsts[limit - 1];
    this.secondFloor = seconds[limit - 1];
  }

  /** Their places, first to last. */
  list(): number[] {
    return this.places;
  }

  private isBefore(first: number, second: number, place: number, at: number): boolean {
    if (first !== this.firsts[at]) return first > this.firsts[at];
    if (second !== this.seconds[at]) return second > this.seconds[at];
    return this.known.isBefore(place, this.places[at]);
  }
}
