import type { Bounds } from './bounds';

/** What a search asks of nodes, and what it does with the leaves that are worth it. */
export interface Quest {
  /** The best that the rows of each of some neighbouring nodes could be; -Infinity for none. */
  promises(level: Bounds, from: number, to: number, into: Float64Array): void;
  /** Whether something so good is still wanted; what is found makes it choosier. */
  wants(promise: number): boolean;
  /** Looks at the rows of a leaf. */
  visit(leaf: number): void;
}

/** Asks nodes one by one. */
export const eachNode =
  (promise: (level: Bounds, node: number) => number): Quest['promises'] =>
  (level, from, to, into) => {
    for (let node = from; node < to; node++) into[node - from] = promise(level, node);
  };

const childrenShift = 4;
const children = 1 << childrenShift;
const levelBits = 2;

/**
 * Goes to the most promising node of all that are known, and from there to the nodes below it, until nobody wants the
 * best that is left. So no leaf is looked at which promises less than what is found in the end.
 */
export class Walk {
  /** Nodes to go to, with their levels in the lowest bits: a heap, the most promising first. */
  private nodes = new Int32Array(64);
  private promises = new Float64Array(64);
  private waiting = 0;
  private readonly asked = new Float64Array(children);

  /** @param levels leaves first; `shifts[level]`: rows of a node as a power of two */
  constructor(
    private readonly levels: readonly Bounds[],
    private readonly shifts: readonly number[],
  ) {}

  run(rows: number, quest: Quest): void {
    const top = this.levels.length - 1;
    const last = (level: number): number => Math.ceil(rows / (1 << this.shifts[level]));
    this.waiting = 0;
    for (let from = 0; from < last(top); from += children) this.ask(top, from, last(top), quest);
    while (this.waiting > 0 && quest.wants(this.promises[0])) {
      const first = this.take();
      const level = first & ((1 << levelBits) - 1);
      const node = first >>> levelBits;
      if (level === 0) quest.visit(node);
      else this.ask(level - 1, node << childrenShift, last(level - 1), quest);
    }
  }

  /** Keeps those of neighbouring nodes that are wanted. */
  private ask(level: number, from: number, last: number, quest: Quest): void {
    const { asked } = this;
    const to = Math.min(from + children, last);
    quest.promises(this.levels[level], from, to, asked);
    for (let node = from; node < to; node++) {
      const promise = asked[node - from];
      if (promise !== -Infinity && quest.wants(promise)) this.put(promise, (node << levelBits) | level);
    }
  }

  private put(promise: number, node: number): void {
    if (this.waiting === this.nodes.length) this.grow();
    const { nodes, promises } = this;
    let at = this.waiting++;
    while (at > 0) {
      const above = (at - 1) >>> 1;
      if (promises[above] >= promise) break;
      promises[at] = promises[above];
      nodes[at] = nodes[above];
      at = above;
    }
    promises[at] = promise;
    nodes[at] = node;
  }

  private take(): number {
    const { nodes, promises } = this;
    const first = nodes[0];
    const last = --this.waiting;
    const promise = promises[last];
    const node = nodes[last];
    let at = 0;
    for (let below = 1; below < last; below = 2 * at + 1) {
      if (below + 1 < last && promises[below + 1] > promises[below]) below++;
      if (promises[below] <= promise) break;
      promises[at] = promises[below];
      nodes[at] = nodes[below];
      at = below;
    }
    promises[at] = promise;
    nodes[at] = node;
    return first;
  }

  private grow(): void {
    const { nodes, promises } = this;
    this.nodes = new Int32Array(2 * nodes.length);
    this.nodes.set(nodes);
    this.promises = new Float64Array(2 * promises.length);
    this.promises.set(promises);
  }
}
