import { bitCount } from './bits';
import type { Probe } from './probe';
import { oddStanding, readyBit, type Sketch, slack } from './sketch';
import {
  capacityValue,
  certificatesValue,
  distanceValue,
  experienceValue,
  fairnessValue,
  merit,
  neutralDistance,
  neutralFeedback,
  onTimeValue,
  priceValue,
  unknownKm,
  unknownPrice,
} from './terms';

/** More than the binary fractions of a score can be off. */
const noise = 1e-9;

/** The distance to the port is not known of some row. */
const someKm = 1;

/** What an endless cheap price, an infinite capacity … would be: the bounds of a node without rows. */
const nothing = { least: Infinity, most: -Infinity };

/**
 * The extremes of rows that stand side by side, a node for each 2^shift of them. Every question to a node is answered
 * for the best row that could stand there, so a "no" is final: each number is at least as good as that of any row
 * (least price and least order, most capacity, every certificate that any row holds), and as no weight is negative the
 * score only rises with each of them. Rows that change or go leave extremes behind that are too good; re-ordering the shelf clears them.
 */
export class Bounds {
  private nodes = 4;
  private rows = new Uint32Array(4);
  private leastPrice = new Float32Array(4).fill(nothing.least);
  private mostPrice = new Float32Array(4).fill(nothing.most);
  private leastMoq = new Float32Array(4).fill(nothing.least);
  private mostMoq = new Float32Array(4).fill(nothing.most);
  private leastFree = new Float32Array(4).fill(nothing.least);
  private mostFree = new Float32Array(4).fill(nothing.most);
  private anyCertificate = new Uint32Array(4);
  private everyCertificate = new Uint32Array(4).fill(0xffffffff);
  /** The days on which all certificates of all rows are valid. */
  private validFrom = new Uint16Array(4);
  private validTo = new Uint16Array(4).fill(0xffff);
  /** The bits above the months with them. */
  private anySeason = new Uint16Array(4);
  private everySeason = new Uint16Array(4).fill(0xffff);
  /** Bit of each class among the rows; classes beyond 32 share bits. */
  private classes = new Uint32Array(4);
  private leastLead = new Uint16Array(4).fill(0xffff);
  private mostLead = new Uint16Array(4);
  private onTime = new Uint16Array(4);
  private leastKm = new Uint16Array(4).fill(0xffff);
  private experience = new Uint8Array(4);
  private leastSessions = new Uint8Array(4).fill(0xff);
  private mostSaid = new Uint8Array(4);
  /** All that is good of one row's producer, by the usual weights: less than the best of each together. */
  private mostMerit = new Float64Array(4);
  /** Whether something is not known of some row: {@link oddStanding}, or how far its port is. */
  private unknown = new Uint8Array(4);

  constructor(private readonly shift: number) {}

  arrive(row: number, sketch: Sketch): void {
    const node = row >>> this.shift;
    if (node >= this.nodes) this.grow();
    this.rows[node]++;
    this.include(row, sketch);
  }

  leave(row: number): void {
    this.rows[row >>> this.shift]--;
  }

  /** How many rows stand in a node. */
  count(node: number): number {
    return this.rows[node];
  }

  /** Lets the node of a row know what stands there now. */
  include(row: number, sketch: Sketch): void {
    const node = row >>> this.shift;
    const price = sketch.price[row];
    if (price < this.leastPrice[node]) this.leastPrice[node] = price;
    if (price > this.mostPrice[node]) this.mostPrice[node] = price;
    const moq = sketch.moq[row];
    if (moq < this.leastMoq[node]) this.leastMoq[node] = moq;
    if (moq > this.mostMoq[node]) this.mostMoq[node] = moq;
    const free = sketch.free[row];
    const leastFree = sketch.isEven(row) ? free : 0;
    if (leastFree < this.leastFree[node]) this.leastFree[node] = leastFree;
    if (free > this.mostFree[node]) this.mostFree[node] = free;
    this.anyCertificate[node] |= sketch.certificates[row];
    this.everyCertificate[node] &= sketch.hasOddCertificates(row) ? 0 : sketch.certificates[row];
    if (sketch.validFrom[row] > this.validFrom[node]) this.validFrom[node] = sketch.validFrom[row];
    if (sketch.validTo[row] < this.validTo[node]) this.validTo[node] = sketch.validTo[row];
    this.anySeason[node] |= sketch.season[row];
    this.everySeason[node] &= sketch.season[row];
    this.classes[node] |= 1 << (sketch.class[row] & 31);
    const lead = sketch.lead[row];
    if (lead < this.leastLead[node]) this.leastLead[node] = lead;
    if (lead > this.mostLead[node]) this.mostLead[node] = lead;
    const onTime = sketch.onTime[row];
    if (onTime > this.onTime[node]) this.onTime[node] = onTime;
    const km = sketch.portKm[row];
    if (km < this.leastKm[node]) this.leastKm[node] = km;
    const [experience, sessions] = [sketch.merits[row] & 15, sketch.merits[row] >>> 4];
    if (experience > this.experience[node]) this.experience[node] = experience;
    if (sessions < this.leastSessions[node]) this.leastSessions[node] = sessions;
    const said = sketch.said[row] & ~oddStanding;
    if (said > this.mostSaid[node]) this.mostSaid[node] = said;
    const good = merit(onTime, (sketch.season[row] & readyBit) !== 0, experience, km, sessions, neutralFeedback + said);
    if (good > this.mostMerit[node]) this.mostMerit[node] = good;
    this.unknown[node] |= (sketch.said[row] & oddStanding) | (km === unknownKm ? someKm : 0);
  }

  /** Whether some row may be in season, in time and within the ceiling: else an offer is not even a near miss. */
  concerns(node: number, probe: Probe): boolean {
    if ((this.anySeason[node] & probe.anyMonth) === 0 || (this.classes[node] & probe.sameUnit) === 0) return false;
    if (this.leastLead[node] > probe.mostLead) return false;
    return this.leastPrice[node] <= probe.ceilingAtMost || (this.classes[node] & probe.otherPrice) !== 0;
  }

  /** Whether some row may pass every gate. */
  mayPass(node: number, probe: Probe): boolean {
    return (
      this.concerns(node, probe) &&
      (probe.required & ~this.anyCertificate[node]) === 0 &&
      (probe.cluster & ~this.anySeason[node]) === 0 &&
      this.leastMoq[node] <= probe.mostAtMost &&
      this.mostFree[node] > 0
    );
  }

  /** No row that passes every gate scores more. */
  score(node: number, probe: Probe): number {
    const known = probe.hasCeiling
      ? priceValue(this.leastPrice[node] * (1 - slack), probe.ceiling)
      : probe.noPriceValue;
    const price = (this.classes[node] & probe.otherPrice) === 0 ? known : Math.max(known, unknownPrice);
    const extra = probe.exact ? bitCount(this.anyCertificate[node] & ~probe.required) : Infinity;
    const { weights: by } = probe;
    return (
      noise +
      by[0] * price +
      by[2] * capacityValue(this.amount(node, probe), probe.least) +
      by[3] +
      by[5] * certificatesValue(extra) +
      Math.min(probe.meritRatio * this.mostMerit[node], this.bestOfEach(node, probe))
    );
  }

  /** No row has more merits, taken one by one: worse than all together by the usual weights, but good for any. */
  private bestOfEach(node: number, { weights: by, perTon, feedback }: Probe): number {
    const near = distanceValue(this.leastKm[node], perTon);
    return (
      by[1] * onTimeValue(this.onTime[node]) +
      ((this.anySeason[node] & readyBit) === 0 ? 0 : by[4]) +
      by[6] * experienceValue(this.experience[node]) +
      by[7] * ((this.unknown[node] & someKm) === 0 ? near : Math.max(near, neutralDistance)) +
      by[8] * fairnessValue(this.leastSessions[node]) +
      by[9] * feedback[this.mostSaid[node]]
    );
  }

  /** No row can put more towards each wanted amount. */
  amount(node: number, probe: Probe): number {
    return this.mostFree[node] * (1 + slack) * (probe.monthly ? 1 : probe.windowMonths);
  }

  /** No row has more to give a month. */
  free(node: number): number {
    return this.mostFree[node] * (1 + slack);
  }

  /** No near miss lacks fewer things; `Infinity` when no row can be one, as all pass or none is worth a look. */
  lacks(node: number, probe: Probe): number {
    if (!this.concerns(node, probe) || this.lackNothing(node, probe)) return Infinity;
    const missing = bitCount(probe.required & ~this.anyCertificate[node]);
    const others =
      ((probe.cluster & ~this.anySeason[node]) === 0 ? 0 : 1) +
      (this.leastMoq[node] > probe.mostAtMost ? 1 : 0) +
      (this.mostFree[node] > 0 ? 0 : 1);
    return Math.max(1, missing + others);
  }

  /** Whether every row passes every gate for sure. */
  allPass(node: number, probe: Probe): boolean {
    return (
      this.lackNothing(node, probe) &&
      probe.openToAll &&
      (this.unknown[node] & oddStanding) === 0 &&
      (this.everySeason[node] & probe.anyMonth) !== 0 &&
      this.mostLead[node] <= probe.mostLead &&
      this.mostPrice[node] <= probe.ceilingAtLeast &&
      probe.exactClasses &&
      (this.classes[node] & ~probe.sameUnit) === 0
    );
  }

  private lackNothing(node: number, probe: Probe): boolean {
    return (
      probe.exact &&
      (probe.required & ~this.everyCertificate[node]) === 0 &&
      (probe.cluster & ~this.everySeason[node]) === 0 &&
      this.validFrom[node] <= probe.firstShortDay &&
      probe.lastShortDay <= this.validTo[node] &&
      this.mostMoq[node] <= probe.mostAtLeast &&
      this.leastFree[node] > 0
    );
  }

  private grow(): void {
    this.nodes *= 2;
    const { least, most } = nothing;
    this.rows = wider(this.rows, new Uint32Array(this.nodes));
    this.mostPrice = wider(this.mostPrice, new Float32Array(this.nodes).fill(most));
    this.everySeason = wider(this.everySeason, new Uint16Array(this.nodes).fill(0xffff));
    this.leastPrice = wider(this.leastPrice, new Float32Array(this.nodes).fill(least));
    this.leastMoq = wider(this.leastMoq, new Float32Array(this.nodes).fill(least));
    this.mostMoq = wider(this.mostMoq, new Float32Array(this.nodes).fill(most));
    this.leastFree = wider(this.leastFree, new Float32Array(this.nodes).fill(least));
    this.mostFree = wider(this.mostFree, new Float32Array(this.nodes).fill(most));
    this.anyCertificate = wider(this.anyCertificate, new Uint32Array(this.nodes));
    this.everyCertificate = wider(this.everyCertificate, new Uint32Array(this.nodes).fill(0xffffffff));
    this.validFrom = wider(this.validFrom, new Uint16Array(this.nodes));
    this.validTo = wider(this.validTo, new Uint16Array(this.nodes).fill(0xffff));
    this.anySeason = wider(this.anySeason, new Uint16Array(this.nodes));
    this.classes = wider(this.classes, new Uint32Array(this.nodes));
    this.leastLead = wider(this.leastLead, new Uint16Array(this.nodes).fill(0xffff));
    this.mostLead = wider(this.mostLead, new Uint16Array(this.nodes));
    this.onTime = wider(this.onTime, new Uint16Array(this.nodes));
    this.leastKm = wider(this.leastKm, new Uint16Array(this.nodes).fill(0xffff));
    this.experience = wider(this.experience, new Uint8Array(this.nodes));
    this.leastSessions = wider(this.leastSessions, new Uint8Array(this.nodes).fill(0xff));
    this.mostSaid = wider(this.mostSaid, new Uint8Array(this.nodes));
    this.mostMerit = wider(this.mostMerit, new Float64Array(this.nodes));
    this.unknown = wider(this.unknown, new Uint8Array(this.nodes));
  }
}

function wider<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
