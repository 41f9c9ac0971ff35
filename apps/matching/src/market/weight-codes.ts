/** Small numbers for weights; equal weights have one. */
export class WeightCodes {
  private readonly lists: Float64Array[] = [];

  of(weights: Float64Array): number {
    const known = this.lists.findIndex(
      (list) => list === weights || list.every((weight, term) => weight === weights[term]),
    );
    return known < 0 ? this.lists.push(weights) - 1 : known;
  }

  list(code: number): Float64Array {
    return this.lists[code];
  }
}
