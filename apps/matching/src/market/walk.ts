import type { Bounds } from './bounds';

/** What a search asks of nodes, and what it does with the leaves that are worth it. */
export interface Quest {
  /** The best that a node's rows could be; -Infinity for none. */
  promise(level: Bounds, node: number): number;
  /** Whether something so good is still wanted; what is found makes it choosier. */
  wants(promise: number): boolean;
  /** Looks at the rows of a leaf. */
  visit(leaf: number): void;
}

const childrenShift = 4;

/** Goes through the levels from above, the most promising nodes first, and leaves out what nobody wants any more. */
export class Walk {
  private readonly nodes: Int32Array[];
  private readonly promises: Float64Array[];

  /** @param levels leaves first; `shifts[level]`: rows of a node as a power of two */
  constructor(
    private readonly levels: readonly Bounds[],
    private readonly shifts: readonly number[],
  ) {
    this.nodes = levels.map(() => new Int32Array(1 << childrenShift));
    this.promises = levels.map(() => new Float64Array(1 << childrenShift));
  }

  run(rows: number, quest: Quest): void {
    const top = this.levels.length - 1;
    const nodes = Math.ceil(rows / (1 << this.shifts[top]));
    if (nodes > this.nodes[top].length) {
      this.nodes[top] = new Int32Array(2 * nodes);
      this.promises[top] = new Float64Array(2 * nodes);
    }
    this.descend(top, 0, nodes, rows, quest);
  }

  private descend(level: number, from: number, to: number, rows: number, quest: Quest): void {
    const [nodes, promises, bounds] = [this.nodes[level], this.promises[level], this.levels[level]];
    let found = 0;
    for (let node = from; node < to; node++) {
      const promise = quest.promise(bounds, node);
      if (promise === -Infinity || !quest.wants(promise)) continue;
      let place = found++;
      for (; place > 0 && promises[place - 1] < promise; place--) {
        promises[place] = promises[place - 1];
        nodes[place] = nodes[place - 1];
      }
      promises[place] = promise;
      nodes[place] = node;
    }
    for (let place = 0; place < found && quest.wants(promises[place]); place++) {
      const node = nodes[place];
      if (level === 0) quest.visit(node);
      else {
        const end = Math.min((node + 1) << childrenShift, Math.ceil(rows / (1 << this.shifts[level - 1])));
        this.descend(level - 1, node << childrenShift, end, rows, quest);
      }
    }
  }
}
