import { certificateKind } from '@titik/catalogue/certificates';
import type { Cargo } from '@titik/catalogue/types';
import { bitCount } from '../market/bits';
import { comparable, mostLeadDays } from '../market/gate';
import type { MarketOffer } from '../market/market-offer';
import { fobCeiling } from '../market/price-terms';
import {
  capacityLack,
  type ClassStandings,
  clusterLack,
  type LineClasses,
  mostKinds,
  outOfSeason,
} from './line-classes';
import { most, obstaclesBetween } from './obstacles-between';
import type { BookLine, NamedObstacle } from './unlock-book';

/** Where a line is not held by its columns: a ban, an exclusion, a rare certificate. */
const odd = 0xffff_ffff;

/** Hears of a line and what keeps an offer from it. */
export type Near = (line: BookLine, obstacles: readonly NamedObstacle[]) => void;

const none: readonly NamedObstacle[] = [];

/**
 * The open lines that ask for the same goods, in columns: a village is held against a hundred thousand lines at one
 * ask, and most of them are passed over after a look at four numbers.
 */
export class LineColumns {
  readonly lines: BookLine[] = [];
  private readonly rows = new Map<BookLine, number>();
  private classOf = new Uint32Array(16);
  private certificates = new Int32Array(16);
  private lead = new Float64Array(16);
  private most = new Float64Array(16);
  private unit = new Float64Array(16);
  private currency = new Float64Array(16);
  /** Ceilings at FOB, by how the goods travel; of cargoes that were asked for. */
  private readonly ceilings = new Map<Cargo, Float64Array>();

  /** @param obstacle gives the one object for an obstacle */
  constructor(
    private readonly classes: LineClasses,
    private readonly obstacle: (gate: NamedObstacle['gate'], item: string) => NamedObstacle,
  ) {}

  add(line: BookLine): void {
    const row = this.lines.push(line) - 1;
    this.write(row);
  }

  remove(line: BookLine): void {
    const row = this.rows.get(line);
    if (row === undefined) return;
    this.rows.delete(line);
    const last = this.lines.pop()!;
    if (last === line) return;
    this.lines[row] = last;
    this.write(row);
  }

  /** Tells of each comparable line that nothing keeps an offer from, or two things at most that coaching mends. */
  near(offer: MarketOffer, standings: ClassStandings, tell: Near): void {
    const { lines, classOf, certificates, lead, most: wanted, unit, currency } = this;
    const { price } = offer;
    const itsUnit = this.classes.codeOf(offer.unit);
    const itsCurrency = this.classes.codeOf(price?.currency);
    const ceilings = this.ceilingsFor(offer.cargo);
    const hopeless = this.hopeless();
    for (let row = 0; row < lines.length; row++) {
      const number = offer.excludes ? odd : classOf[row];
      if (number === odd) {
        this.lookClosely(offer, lines[row], tell);
        continue;
      }
      const standing = standings.of(number);
      if (standing & outOfSeason || offer.leadTimeDays > lead[row] || unit[row] !== itsUnit) continue;
      if (price && currency[row] === itsCurrency && price.fob > ceilings[row]) continue;
      const missing = certificates[row] & ~standings.heldIn(number);
      const tooSmall = offer.moq > wanted[row];
      const lacks = bitCount(standing & (clusterLack | capacityLack)) + bitCount(missing) + (tooSmall ? 1 : 0);
      if (lacks > most || missing & hopeless) continue;
      tell(lines[row], lacks === 0 ? none : this.named(standing, missing, tooSmall));
    }
  }

  private lookClosely(offer: MarketOffer, line: BookLine, tell: Near): void {
    if (!comparable(offer, line.needs)) return;
    const obstacles = obstaclesBetween(offer, line.needs);
    if (!obstacles) return;
    tell(
      line,
      obstacles.map(({ gate, item }) => this.obstacle(gate, item)),
    );
  }

  private named(standing: number, missing: number, tooSmall: boolean): NamedObstacle[] {
    const found: NamedObstacle[] = [];
    if (standing & clusterLack) found.push(this.obstacle('cluster', ''));
    for (let bit = 0; missing >>> bit > 0; bit++) {
      if ((missing >>> bit) & 1) found.push(this.obstacle('certificate', this.classes.kinds[bit]));
    }
    if (tooSmall) found.push(this.obstacle('moq', ''));
    if (standing & capacityLack) found.push(this.obstacle('capacity', ''));
    return found;
  }

  private hopeless(): number {
    let mask = 0;
    this.classes.kinds.forEach((kind, bit) => {
      if (bit < mostKinds && !certificateKind(kind)?.mendable) mask |= 1 << bit;
    });
    return mask;
  }

  private write(row: number): void {
    if (row >= this.classOf.length) this.grow();
    const line = this.lines[row];
    const { needs } = line;
    const mask = this.classes.maskOf(needs.certificates);
    const plain = mask !== undefined && needs.bans.length === 0 && needs.policy.excludedProducers.size === 0;
    this.rows.set(line, row);
    this.classOf[row] = plain ? this.classes.numberOf(needs) : odd;
    this.certificates[row] = mask ?? 0;
    this.lead[row] = mostLeadDays(needs);
    this.most[row] = needs.most;
    this.unit[row] = this.classes.codeOf(needs.unit);
    this.currency[row] = this.classes.codeOf(needs.ceiling?.currency);
    for (const [cargo, ceilings] of this.ceilings) ceilings[row] = fobCeiling(needs, cargo);
  }

  private ceilingsFor(cargo: Cargo): Float64Array {
    let ceilings = this.ceilings.get(cargo);
    if (!ceilings) {
      ceilings = new Float64Array(this.classOf.length);
      this.lines.forEach(({ needs }, row) => (ceilings![row] = fobCeiling(needs, cargo)));
      this.ceilings.set(cargo, ceilings);
    }
    return ceilings;
  }

  private grow(): void {
    const to = 2 * this.classOf.length;
    this.classOf = longer(new Uint32Array(to), this.classOf);
    this.certificates = longer(new Int32Array(to), this.certificates);
    this.lead = longer(new Float64Array(to), this.lead);
    this.most = longer(new Float64Array(to), this.most);
    this.unit = longer(new Float64Array(to), this.unit);
    this.currency = longer(new Float64Array(to), this.currency);
    for (const [cargo, ceilings] of this.ceilings) this.ceilings.set(cargo, longer(new Float64Array(to), ceilings));
  }
}

function longer<T extends Uint32Array | Int32Array | Float64Array>(to: T, from: T): T {
  to.set(from);
  return to;
}
