const nobody = 0xffff_ffff;

/** Whose each offer is, and the offers of each producer, by their places: a chain through typed arrays a producer. */
export class Owners {
  private readonly numbers: Map<string, number>;
  /** The first place of each producer's chain, and the next one of each place. */
  private first = new Uint32Array(256).fill(nobody);
  private next = new Uint32Array(1024);
  private owner = new Uint32Array(1024).fill(nobody);

  /** @param producers that have numbers already, in their order */
  constructor(producers: readonly string[] = []) {
    this.numbers = new Map(producers.map((id, number) => [id, number]));
  }

  /** In the order of their numbers. */
  get producers(): string[] {
    return [...this.numbers.keys()];
  }

  /** Gives the offer at a place to a producer; before, it may have been another's. */
  give(place: number, producerId: string): void {
    const owner = this.numberOf(producerId);
    while (place >= this.owner.length) {
      this.next = longer(this.next);
      this.owner = longer(this.owner);
    }
    if (this.owner[place] === owner) return;
    if (this.owner[place] !== nobody) this.takeFrom(this.owner[place], place);
    this.owner[place] = owner;
    this.next[place] = this.first[owner];
    this.first[owner] = place;
  }

  /** Places of its offers, withdrawn ones too. */
  placesOf(producerId: string): number[] {
    const places: number[] = [];
    let place = this.first[this.numbers.get(producerId) ?? this.first.length] ?? nobody;
    for (; place !== nobody; place = this.next[place]) places.push(place);
    return places;
  }

  private numberOf(producerId: string): number {
    let number = this.numbers.get(producerId);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(producerId, number);
      if (number === this.first.length) this.first = longer(this.first);
    }
    return number;
  }

  private takeFrom(owner: number, place: number): void {
    if (this.first[owner] === place) {
      this.first[owner] = this.next[place];
      return;
    }
    let before = this.first[owner];
    while (this.next[before] !== place) before = this.next[before];
    this.next[before] = this.next[place];
  }
}

function longer(from: Uint32Array): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(2 * from.length).fill(nobody);
  to.set(from);
  return to;
}
