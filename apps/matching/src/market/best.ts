/** The first `limit` of all that was added, by two falling numbers and then by rising id: always the same ones. */
export class Best<T> {
  /** Whatever is worse than these two numbers is not kept any more: a cheap look before {@link takes}. */
  floor = -Infinity;
  secondFloor = -Infinity;
  private readonly items: { first: number; second: number; id: string; item: T }[] = [];

  constructor(private readonly limit: number) {}

  /** Whether something with these numbers would be kept. */
  takes(first: number, second: number, id: string): boolean {
    if (this.items.length < this.limit) return true;
    const last = this.items[this.limit - 1];
    if (first !== last.first) return first > last.first;
    if (second !== last.second) return second > last.second;
    return id < last.id;
  }

  add(first: number, second: number, id: string, item: T): void {
    if (!this.takes(first, second, id)) return;
    if (this.items.length === this.limit) this.items.pop();
    let place = this.items.length;
    while (place > 0 && before(first, second, id, this.items[place - 1])) place--;
    this.items.splice(place, 0, { first, second, id, item });
    if (this.items.length < this.limit) return;
    const last = this.items[this.limit - 1];
    this.floor = last.first;
    this.secondFloor = last.second;
  }

  list(): T[] {
    return this.items.map(({ item }) => item);
  }
}

function before(first: number, second: number, id: string, other: { first: number; second: number; id: string }) {
  if (first !== other.first) return first > other.first;
  if (second !== other.second) return second > other.second;
  return id < other.id;
}
