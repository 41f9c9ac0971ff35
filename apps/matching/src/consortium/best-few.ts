import { scratch } from './scratch';

/**
 * The largest values, at most `count` and one of each group, kept while values are added. A group's larger value
 * takes the place of its smaller one.
 */
export class BestFew {
  readonly values: Float64Array;
  readonly items: Float64Array;
  size = 0;

  constructor(
    private readonly group: Float64Array,
    readonly count: number,
  ) {
    this.values = scratch.zeros(count + 1);
    this.items = scratch.zeros(count + 1);
  }

  /** Says whether the value is among the largest now. */
  add(item: number, value: number): boolean {
    const { values, items, group, count } = this;
    if (this.size === count && (count === 0 || value <= values[count - 1])) return false;
    let place = 0;
    while (place < this.size && group[items[place]] !== group[item]) place++;
    if (place < this.size && values[place] >= value) return false;
    if (place === this.size && this.size < count) this.size++;
    else if (place === this.size) place--;
    for (; place > 0 && values[place - 1] < value; place--) {
      values[place] = values[place - 1];
      items[place] = items[place - 1];
    }
    values[place] = value;
    items[place] = item;
    return true;
  }

  clear(): void {
    this.size = 0;
  }
}

/**
 * For every place in an order and every count up to `most`: the largest sum of so many values from there on, one of
 * each group. As it ignores every other rule, no allowed choice has a larger sum: an upper bound that is read in one
 * step. Where there are not so many, those there are are summed up.
 */
export class BestSums {
  private readonly sums: Float64Array;
  private readonly width: number;

  constructor(values: Float64Array, order: readonly number[], group: Float64Array, most: number) {
    this.width = most + 1;
    this.sums = scratch.zeros((order.length + 1) * this.width);
    const best = new BestFew(group, most);
    for (let at = order.length; at >= 0; at--) {
      const changed = at === order.length || best.add(order[at], values[order[at]]);
      const row = at * this.width;
      if (!changed) {
        this.sums.copyWithin(row, row + this.width, row + 2 * this.width);
        continue;
      }
      for (let count = 1; count < this.width; count++) {
        this.sums[row + count] = this.sums[row + count - 1] + (count <= best.size ? best.values[count - 1] : 0);
      }
    }
  }

  /** The bound for `count` of those from place `at` on. */
  from(at: number, count: number): number {
    return this.sums[at * this.width + count];
  }
}
