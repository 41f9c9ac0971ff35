import type { Day, Timetable } from '../day';
import { Chain } from './chain';
import { Inserter } from './insert';
import { Layout } from './layout';
import { Random } from './random';

/** Cooling, from the first step of a round to its last: a break more is accepted by exp(-1 / temperature). */
const hot = 0.3;
const cold = 0.13;
const firstRound = 60_000;
const longestRound = 6_000_000;
const longer = 1.5;
/** Of 1,024 moves, those that begin with somebody who has a break, and those that aim beside a group of busy slots */
const aimed = 920;
const beside = 768;
/**
 * What a meeting beyond a pool's capacity costs, in breaks, from one round to the next: full days need the high price,
 * days with narrow sessions the low one. And what a break beyond fairness costs on top of itself.
 */
const crowdings = [1, 0.5];
const unfair = 2;
/** A move can spare two groups at most at each of its two ends */
const mostSpared = 2;

const logs = Float64Array.from({ length: 4096 }, (_, i) => -Math.log((i + 0.5) / 4096));

/**
 * Anytime search for a day's timetable: first every meeting is given a slot, then Kempe chains are swapped under
 * simulated annealing, in rounds that grow. Pools and fairness may be broken on the way, never in `best`. The same
 * seed and number of steps give the same result.
 */
export class Search {
  /** The best timetable with every meeting that keeps every rule */
  best: Timetable | undefined;
  bestBreaks = Infinity;
  /** The most, by importance, that could be placed together while not all could */
  partial: Timetable;
  readonly layout: Layout;
  private readonly random: Random;
  private readonly chain: Chain;
  private readonly inserter: Inserter;
  private readonly costs: Float64Array;
  private readonly fairness: number;
  private round = firstRound;
  private rounds = 0;
  private crowding = crowdings[0];
  private inRound = 0;
  private temperature = hot;
  private leastLoss = Infinity;

  /** @param weights what each meeting is worth while not all can be placed; 1 for all where left out */
  constructor(
    day: Day,
    seed: number,
    private readonly weights: readonly number[] = day.meetings.map(() => 1),
  ) {
    this.layout = new Layout(day);
    this.random = new Random(seed);
    this.chain = new Chain(this.layout);
    this.inserter = new Inserter(this.layout, this.random, weights);
    this.fairness = day.fairness ?? Infinity;
    this.costs = new Float64Array(day.slots + 2);
    this.partial = this.layout.timetable();
    this.begin();
    if (this.placed) this.keep();
  }

  get placed(): boolean {
    return this.layout.unplaced.length === 0;
  }

  /** Goes on from a timetable that keeps every rule but, perhaps, fairness. */
  adopt(timetable: Timetable): void {
    this.layout.restore(timetable);
    this.keep();
  }

  run(steps: number): void {
    let step = 0;
    for (; step < steps && !this.placed; step++) this.insert();
    for (; step < steps && this.bestBreaks > 0 && this.placed; step++) this.anneal();
  }

  private insert(): void {
    this.inserter.step();
    const { unplaced } = this.layout;
    let loss = 0;
    for (let i = 0; i < unplaced.length; i++) loss += this.weights[unplaced.item(i)];
    if (loss < this.leastLoss) {
      this.leastLoss = loss;
      this.partial = this.layout.timetable();
    }
    if (this.placed) this.keep();
  }

  private anneal(): void {
    if ((this.inRound & 63) === 0) this.temperature = hot * (cold / hot) ** (this.inRound / this.round);
    this.move();
    if (this.layout.breaks < this.bestBreaks) this.keep();
    if (++this.inRound < this.round) return;
    this.round = Math.min(longestRound, Math.round(this.round * longer));
    this.begin();
  }

  private begin(): void {
    this.inRound = 0;
    this.crowding = crowdings[this.rounds++ % crowdings.length];
    const limit = this.layout.fewestBreaks() + this.fairness;
    for (let groups = 0; groups < this.costs.length; groups++) {
      const breaks = Math.max(0, groups - 1);
      this.costs[groups] = breaks + unfair * Math.max(0, breaks - limit);
    }
  }

  private keep(): void {
    const { layout } = this;
    if (layout.crowded > 0 || layout.breaks >= this.bestBreaks || layout.spread() > this.fairness) return;
    this.best = layout.timetable();
    this.bestBreaks = layout.breaks;
  }

  private move(): void {
    const { layout, chain } = this;
    const person = this.person();
    if (layout.busy[person] === layout.slots) return;
    const from = this.slot(person, true);
    const to = this.target(person);
    if (to < 0) return;
    const limit = this.temperature * logs[this.random.next() & 4095];
    let change = this.costOf(person, layout.gain(person, from, to));
    if (change - mostSpared - this.crowding * layout.capacity.length > limit || !chain.follow(person, from, to)) return;
    change += this.costOf(chain.end, chain.gainAtEnd());
    change += this.crowding * chain.crowding();
    if (change > limit) return;
    chain.swap();
    if (layout.ordered && !chain.inOrder()) chain.swapBack();
  }

  private person(): number {
    const { layout, random } = this;
    const { broken } = layout;
    if (broken.length > 0 && (random.next() & 1023) < aimed) return broken.item(random.below(broken.length));
    return layout.ends[random.below(layout.ends.length)];
  }

  /** An idle slot to go to: most often the one before or after a group of busy slots; -1 where the day ends there. */
  private target(person: number): number {
    const { layout, random } = this;
    const draw = random.next();
    if ((draw & 1023) >= beside) return this.slot(person, false);
    const way = (draw & 1024) === 0 ? 1 : -1;
    let slot = this.slot(person, true);
    while (layout.meetingAt(person, slot) >= 0) slot += way;
    return slot < layout.slots ? slot : -1;
  }

  private slot(person: number, busy: boolean): number {
    const { layout, random } = this;
    let slot = random.below(layout.slots);
    while (layout.meetingAt(person, slot) >= 0 !== busy) slot = random.below(layout.slots);
    return slot;
  }

  private costOf(person: number, gain: number): number {
    const groups = this.layout.groups[person];
    return this.costs[groups + gain] - this.costs[groups];
  }
}
