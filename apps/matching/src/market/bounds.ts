import { bitCount } from './bits';
import type { Probe } from './probe';
import type { Sketch } from './sketch';
import { oddStanding, readyBit, slack } from './sketch-codes';
import {
  capacityValue,
  certificatesValue,
  distanceValue,
  experienceValue,
  fairnessValue,
  neutralDistance,
  onTimeValue,
  priceValue,
  unknownKm,
  unknownPrice,
} from './terms';
import type { Obstacle } from './unlock';

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
  private anyMonth = new Uint16Array(4);
  private everyMonth = new Uint16Array(4).fill(0xffff);
  private anyFlag = new Uint8Array(4);
  private everyFlag = new Uint8Array(4).fill(0xff);
  /** Bit of each class among the rows; classes beyond 32 share bits. */
  private classes = new Uint32Array(4);
  private leastLead = new Uint16Array(4).fill(0xffff);
  private mostLead = new Uint16Array(4);
  /** All that is good of one row's producer, by the usual weights: less than the best of each together. */
  private mostMerit = new Float64Array(4);
  private mostKinds = new Uint8Array(4);
  private onTime = new Uint16Array(4);
  private leastKm = new Uint16Array(4).fill(0xffff);
  private experience = new Uint8Array(4);
  private leastSessions = new Uint8Array(4).fill(0xff);
  private mostSaid = new Uint8Array(4);
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
    const price = sketch.price(row);
    if (price < this.leastPrice[node]) this.leastPrice[node] = price;
    if (price > this.mostPrice[node]) this.mostPrice[node] = price;
    const moq = sketch.moq(row);
    if (moq < this.leastMoq[node]) this.leastMoq[node] = moq;
    if (moq > this.mostMoq[node]) this.mostMoq[node] = moq;
    const free = sketch.free(row);
    const leastFree = sketch.isEven(row) ? free : 0;
    if (leastFree < this.leastFree[node]) this.leastFree[node] = leastFree;
    if (free > this.mostFree[node]) this.mostFree[node] = free;
    const kinds = sketch.held.read(row);
    this.anyCertificate[node] |= kinds;
    this.everyCertificate[node] &= sketch.hasOddCertificates(row) ? 0 : kinds;
    if (sketch.kinds(row) > this.mostKinds[node]) this.mostKinds[node] = sketch.kinds(row);
    if (sketch.validFrom(row) > this.validFrom[node]) this.validFrom[node] = sketch.validFrom(row);
    if (sketch.validTo(row) < this.validTo[node]) this.validTo[node] = sketch.validTo(row);
    const months = sketch.months.read(row);
    this.anyMonth[node] |= months;
    this.everyMonth[node] &= months;
    this.anyFlag[node] |= sketch.flags(row);
    this.everyFlag[node] &= sketch.flags(row);
    this.classes[node] |= 1 << (sketch.class(row) & 31);
    const lead = sketch.lead(row);
    if (lead < this.leastLead[node]) this.leastLead[node] = lead;
    if (lead > this.mostLead[node]) this.mostLead[node] = lead;
    const merit = sketch.merit(row);
    if (merit > this.mostMerit[node]) this.mostMerit[node] = merit;
    if (sketch.onTime(row) > this.onTime[node]) this.onTime[node] = sketch.onTime(row);
    const km = sketch.portKm(row);
    if (km < this.leastKm[node]) this.leastKm[node] = km;
    if (sketch.experience(row) > this.experience[node]) this.experience[node] = sketch.experience(row);
    if (sketch.sessions(row) < this.leastSessions[node]) this.leastSessions[node] = sketch.sessions(row);
    const said = sketch.said(row) & ~oddStanding;
    if (said > this.mostSaid[node]) this.mostSaid[node] = said;
    this.unknown[node] |= (sketch.said(row) & oddStanding) | (km === unknownKm ? someKm : 0);
  }

  /** Whether some row may be in season, in time and within the ceiling: else an offer is not even a near miss. */
  concerns(node: number, probe: Probe): boolean {
    if ((this.anyMonth[node] & probe.anyMonth) === 0 || (this.classes[node] & probe.sameUnit) === 0) return false;
    if (this.leastLead[node] > probe.mostLead) return false;
    return this.leastPrice[node] <= probe.ceilingAtMost || (this.classes[node] & probe.otherPrice) !== 0;
  }

  /** Whether some row may pass every gate. */
  mayPass(node: number, probe: Probe): boolean {
    return (
      this.concerns(node, probe) &&
      (probe.required & ~this.anyCertificate[node]) === 0 &&
      (probe.cluster & ~this.anyFlag[node]) === 0 &&
      this.leastMoq[node] <= probe.mostAtMost &&
      this.mostFree[node] > 0
    );
  }

  /** No row that passes every gate scores more. */
  score(node: number, probe: Probe): number {
    const known = probe.hasCeiling ? priceValue(this.leastPrice[node] * (1 - slack), probe.ceiling) : probe.otherValue;
    const price = (this.classes[node] & probe.otherPrice) === 0 ? known : Math.max(known, unknownPrice);
    const capacity = capacityValue(this.amount(node, probe), probe.least);
    const certificates = certificatesValue(probe.exact ? this.mostKinds[node] - probe.kinds : Infinity);
    const { weights: by } = probe;
    return noise + by[0] * price + by[2] * capacity + by[3] + by[5] * certificates + this.merit(node, probe);
  }

  /** No row's merits count more. */
  private merit(node: number, probe: Probe): number {
    const together = probe.meritRatio * this.mostMerit[node];
    return probe.meritRatio === 1 ? together : Math.min(together, this.bestOfEach(node, probe));
  }

  /** No row has more merits, taken one by one: worse than all together by the usual weights, but good for any. */
  private bestOfEach(node: number, { weights: by, perTon, feedback }: Probe): number {
    const near = distanceValue(this.leastKm[node], perTon);
    return (
      by[1] * onTimeValue(this.onTime[node]) +
      ((this.anyFlag[node] & readyBit) === 0 ? 0 : by[4]) +
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

  /** No row can put more towards a line over its whole window, as one of several. */
  contribution(node: number, { monthly, least, windowMonths }: Probe): number {
    const free = this.free(node);
    return (monthly ? Math.min(free, least * (1 + slack)) : free) * windowMonths;
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
      ((probe.cluster & ~this.anyFlag[node]) === 0 ? 0 : 1) +
      (this.leastMoq[node] > probe.mostAtMost ? 1 : 0) +
      (this.mostFree[node] > 0 ? 0 : 1);
    return Math.max(1, missing + others);
  }

  /** Whether some row may lack this and nothing else. */
  mayLackOnly(node: number, probe: Probe, { gate }: Obstacle, certificate: number): boolean {
    if (!this.concerns(node, probe) || (probe.required & ~certificate & ~this.anyCertificate[node]) !== 0) return false;
    const bits = gate === 'cluster' ? this.everyFlag[node] : this.anyFlag[node];
    if (((probe.cluster & ~bits) !== 0) !== (gate === 'cluster')) return false;
    if (gate === 'moq' ? this.mostMoq[node] <= probe.mostAtLeast : this.leastMoq[node] > probe.mostAtMost) return false;
    if (gate === 'capacity' ? this.leastFree[node] > 0 : !(this.mostFree[node] > 0)) return false;
    return gate !== 'certificate' || !this.allHold(node, probe, certificate);
  }

  /** Whether every row passes every gate for sure. */
  allPass(node: number, probe: Probe): boolean {
    return (
      this.lackNothing(node, probe) &&
      probe.openToAll &&
      (this.unknown[node] & oddStanding) === 0 &&
      (this.everyMonth[node] & probe.anyMonth) !== 0 &&
      this.mostLead[node] <= probe.mostLead &&
      this.mostPrice[node] <= probe.ceilingAtLeast &&
      probe.exactClasses &&
      (this.classes[node] & ~probe.sameUnit) === 0
    );
  }

  private lackNothing(node: number, probe: Probe): boolean {
    return (
      this.allHold(node, probe, probe.required) &&
      (probe.cluster & ~this.everyFlag[node]) === 0 &&
      this.mostMoq[node] <= probe.mostAtLeast &&
      this.leastFree[node] > 0
    );
  }

  /** Whether every row holds these certificates throughout the window for sure. */
  private allHold(node: number, probe: Probe, certificates: number): boolean {
    return (
      probe.exact &&
      (certificates & ~this.everyCertificate[node]) === 0 &&
      this.validFrom[node] <= probe.firstShortDay &&
      probe.lastShortDay <= this.validTo[node]
    );
  }

  private grow(): void {
    this.nodes *= 2;
    const { least, most } = nothing;
    this.rows = wider(this.rows, new Uint32Array(this.nodes));
    this.mostPrice = wider(this.mostPrice, new Float32Array(this.nodes).fill(most));
    this.everyMonth = wider(this.everyMonth, new Uint16Array(this.nodes).fill(0xffff));
    this.anyFlag = wider(this.anyFlag, new Uint8Array(this.nodes));
    this.everyFlag = wider(this.everyFlag, new Uint8Array(this.nodes).fill(0xff));
    this.mostMerit = wider(this.mostMerit, new Float64Array(this.nodes));
    this.mostKinds = wider(this.mostKinds, new Uint8Array(this.nodes));
    this.leastPrice = wider(this.leastPrice, new Float32Array(this.nodes).fill(least));
    this.leastMoq = wider(this.leastMoq, new Float32Array(this.nodes).fill(least));
    this.mostMoq = wider(this.mostMoq, new Float32Array(this.nodes).fill(most));
    this.leastFree = wider(this.leastFree, new Float32Array(this.nodes).fill(least));
    this.mostFree = wider(this.mostFree, new Float32Array(this.nodes).fill(most));
    this.anyCertificate = wider(this.anyCertificate, new Uint32Array(this.nodes));
    this.everyCertificate = wider(this.everyCertificate, new Uint32Array(this.nodes).fill(0xffffffff));
    this.validFrom = wider(this.validFrom, new Uint16Array(this.nodes));
    this.validTo = wider(this.validTo, new Uint16Array(this.nodes).fill(0xffff));
    this.anyMonth = wider(this.anyMonth, new Uint16Array(this.nodes));
    this.classes = wider(this.classes, new Uint32Array(this.nodes));
    this.leastLead = wider(this.leastLead, new Uint16Array(this.nodes).fill(0xffff));
    this.mostLead = wider(this.mostLead, new Uint16Array(this.nodes));
    this.onTime = wider(this.onTime, new Uint16Array(this.nodes));
    this.leastKm = wider(this.leastKm, new Uint16Array(this.nodes).fill(0xffff));
    this.experience = wider(this.experience, new Uint8Array(this.nodes));
    this.leastSessions = wider(this.leastSessions, new Uint8Array(this.nodes).fill(0xff));
    this.mostSaid = wider(this.mostSaid, new Uint8Array(this.nodes));
    this.unknown = wider(this.unknown, new Uint8Array(this.nodes));
  }
}

function wider<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
