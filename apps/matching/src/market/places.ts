/** The shelf of an offer that stands nowhere. */
export const withdrawn = 0xffff_ffff;

/** A place more than this share of the slots makes searches long. */
const mostFull = 0.6;
const words = 4;

/** Digit of a character code, as it stands in a UUID. */
const digits = Uint8Array.from({ length: 128 }, (_, code) => {
  const digit = parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(digit) ? 0 : digit;
});
const bytesAsHex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** Where the eight digits of each word begin in a UUID, dashes in between. */
const wordDigits = [
  [0, 1, 2, 3, 4, 5, 6, 7],
  [9, 10, 11, 12, 14, 15, 16, 17],
  [19, 20, 21, 22, 24, 25, 26, 27],
  [28, 29, 30, 31, 32, 33, 34, 35],
];

/**
 * Every offer that is known, by a small number each: its id, its version and where it stands; withdrawn ones too, so
 * that an older state cannot come back. Ids (UUIDs) are found by hashing their words: a million offers are a few typed
 * arrays, written to a file and read again as they are, and no objects.
 */
export class Places {
  count = 0;
  /** Four words an id, the first digits in the highest bits: ids in order are words in order. */
  ids = new Uint32Array(words * 1024);
  version = new Uint32Array(1024);
  /** Number of the shelf, or {@link withdrawn}. */
  shelf = new Uint32Array(1024);
  row = new Uint32Array(1024);
  /** Last round of a comparison in which it was asked about; nobody writes that down. */
  asked = new Uint32Array(1024);
  /** A place and one, in the slot of its id or the next free one behind; 0: free. */
  slots = new Uint32Array(2048);

  /** @returns -1 for an id that is not known */
  find(offerId: string): number {
    readWords(offerId, sought, 0);
    const last = this.slots.length - 1;
    for (let slot = hash(sought, 0) & last; ; slot = (slot + 1) & last) {
      const place = this.slots[slot] - 1;
      if (place < 0 || this.compare(place, sought, 0) === 0) return place;
    }
  }

  /** Gives a place to an id that has none. */
  add(offerId: string): number {
    if (this.count === this.version.length) this.growPlaces();
    if (this.count >= mostFull * this.slots.length) this.growSlots();
    const place = this.count++;
    readWords(offerId, this.ids, words * place);
    this.shelf[place] = withdrawn;
    this.enter(place);
    return place;
  }

  idOf(place: number): string {
    const all = words * place;
    const [a, b, c, d] = [
      hexOf(this.ids[all]),
      hexOf(this.ids[all + 1]),
      hexOf(this.ids[all + 2]),
      hexOf(this.ids[all + 3]),
    ];
    return `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}`;
  }

  /** Whether one place's id stands before another's. */
  isBefore(place: number, other: number): boolean {
    return this.compare(place, this.ids, words * other) < 0;
  }

  private compare(place: number, others: Uint32Array, at: number): number {
    const { ids } = this;
    const its = words * place;
    for (let word = 0; word < words; word++) {
      if (ids[its + word] !== others[at + word]) return ids[its + word] < others[at + word] ? -1 : 1;
    }
    return 0;
  }

  private enter(place: number): void {
    const last = this.slots.length - 1;
    let slot = hash(this.ids, words * place) & last;
    while (this.slots[slot] !== 0) slot = (slot + 1) & last;
    this.slots[slot] = place + 1;
  }

  private growPlaces(): void {
    const length = 2 * this.version.length;
    this.ids = wider(this.ids, words * length);
    this.version = wider(this.version, length);
    this.shelf = wider(this.shelf, length);
    this.row = wider(this.row, length);
    this.asked = wider(this.asked, length);
  }

  private growSlots(): void {
    this.slots = new Uint32Array(2 * this.slots.length);
    for (let place = 0; place < this.count; place++) this.enter(place);
  }
}

const sought = new Uint32Array(words);

function readWords(uuid: string, into: Uint32Array, at: number): void {
  for (let word = 0; word < words; word++) {
    let value = 0;
    for (const digit of wordDigits[word]) value = (value << 4) | digits[uuid.charCodeAt(digit) & 127];
    into[at + word] = value;
  }
}

const hexOf = (word: number): string =>
  bytesAsHex[word >>> 24] + bytesAsHex[(word >>> 16) & 255] + bytesAsHex[(word >>> 8) & 255] + bytesAsHex[word & 255];

/** Ids may be made in a row and differ in their last digits alone, or in their first: every word counts. */
function hash(from: Uint32Array, at: number): number {
  let mixed = from[at];
  for (let word = 1; word < words; word++) mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85eb_ca6b) ^ from[at + word];
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0xc2b2_ae35);
  return mixed ^ (mixed >>> 13);
}

function wider(from: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(length);
  to.set(from);
  return to;
}
