const minute = 60_000;
const day = 1440 * minute;
const week = 7 * day;
const span = 4 * week;

/** From this instant on, this offset from UTC; both milliseconds. */
type Change = readonly [from: number, offset: number];

/**
 * A zone's offsets from UTC, read from the runtime's time-zone database and kept: planning asks for thousands of
 * instants, of which the database is asked a handful. A zone is taken to change its clocks at most once a week.
 */
export class ZoneClock {
  private readonly format: Intl.DateTimeFormat;
  private readonly spans = new Map<number, readonly Change[]>();
  /** The span asked for last: whoever plans asks for one day after the other. */
  private last: { place: number; changes: readonly Change[] } = { place: NaN, changes: [] };

  /** @throws RangeError for an unknown zone */
  constructor(zone: string) {
    this.format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  }

  /** Milliseconds by which the zone's clock is ahead of UTC at an instant. */
  offsetAt(at: number): number {
    const place = Math.floor(at / span);
    if (place !== this.last.place) this.last = { place, changes: this.changesOf(place) };
    const { changes } = this.last;
    let i = changes.length - 1;
    while (changes[i][0] > at) i--;
    return changes[i][1];
  }

  /**
   * The instant at which the zone's clock shows a wall-clock time.
   * @param wall the time shown, as if it were UTC
   * @param pick which instant to take where the clock shows it twice; where it never shows it, the shift by the
   *   missing hour backwards (`earlier`) or forwards (`later`)
   */
  instantOf(wall: number, pick: 'earlier' | 'later'): number {
    const before = this.offsetAt(wall - day);
    const after = this.offsetAt(wall + day);
    if (before === after) return wall - before;
    const shown = [before, after].filter((offset) => this.offsetAt(wall - offset) === offset);
    const instants = (shown.length > 0 ? shown : [before, after]).map((offset) => wall - offset);
    return pick === 'earlier' ? Math.min(...instants) : Math.max(...instants);
  }

  private changesOf(place: number): readonly Change[] {
    const known = this.spans.get(place);
    if (known) return known;
    const start = place * span;
    const changes: Change[] = [[start, this.read(start)]];
    for (let at = start; at < start + span; at += week) {
      const [, before] = changes[changes.length - 1];
      const after = this.read(at + week);
      if (after !== before) changes.push([this.changeWithin(at, at + week, before), after]);
    }
    this.spans.set(place, changes);
    return changes;
  }

  private changeWithin(start: number, end: number, known: number): number {
    let [same, other] = [start / minute, end / minute];
    while (other - same > 1) {
      const middle = Math.floor((same + other) / 2);
      if (this.read(middle * minute) === known) same = middle;
      else other = middle;
    }
    return other * minute;
  }

  private read(at: number): number {
    const [, sign, hours, minutes, seconds = '0'] =
      /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(this.format.format(at)) ?? zero;
    const offset = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
    return sign === '-' ? -offset : offset;
  }
}

const zero = ['GMT', '+', '00', '00'];

/** The zones asked for so far. */
export const zoneClocks = new Map<string, ZoneClock>();

/** @throws RangeError for a zone that the time-zone database does not know */
export function zoneClock(zone: string): ZoneClock {
  const known = zoneClocks.get(zone);
  if (known) return known;
  const made = new ZoneClock(zone);
  zoneClocks.set(zone, made);
  return made;
}
