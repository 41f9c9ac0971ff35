/** A formula in conjunctive normal form: variables from 1; a negative literal is a variable's negation. */
export class Cnf {
  variables = 0;
  /** Clauses one after the other, each closed by 0 */
  readonly clauses: number[] = [];
  /** The literal that always holds */
  readonly yes = this.variable();
  /** The literal that never holds */
  readonly no = -this.yes;

  constructor() {
    this.clauses.push(this.yes, 0);
  }

  variable(): number {
    return ++this.variables;
  }

  /** One of these literals holds. */
  add(...literals: number[]): void {
    if (literals.includes(this.yes)) return;
    for (const literal of literals) if (literal !== this.no) this.clauses.push(literal);
    this.clauses.push(0);
  }

  /** The literal that holds exactly where one of these does. */
  any(literals: readonly number[]): number {
    const open = literals.filter((literal) => literal !== this.no);
    if (open.length === 0) return this.no;
    if (open.length === 1) return open[0];
    if (open.includes(this.yes)) return this.yes;
    const any = this.variable();
    for (const literal of open) this.add(-literal, any);
    this.add(-any, ...open);
    return any;
  }

  /** The literal that holds exactly where all of these do. */
  all(literals: readonly number[]): number {
    return -this.any(literals.map((literal) => -literal));
  }

  atMostOne(literals: readonly number[]): void {
    let rest = literals.filter((literal) => literal !== this.no);
    // Of many, pairs would be too many: three at a time are carried on as "one of these three".
    while (rest.length > 5) {
      const some = rest.slice(0, 3);
      this.noTwo(some);
      rest = [...rest.slice(3), this.any(some)];
    }
    this.noTwo(rest);
  }

  private noTwo(literals: readonly number[]): void {
    literals.forEach((one, place) => {
      for (const other of literals.slice(place + 1)) this.add(-one, -other);
    });
  }

  atMost(literals: readonly number[], most: number): void {
    const open = literals.filter((literal) => literal !== this.no);
    if (open.length > most) this.add(-this.count(open, most + 1, 'up')[most]);
  }

  /**
   * Counts in unary by a totaliser (Bailleux and Boufkhad, CP 2003): place i of the answer holds where more than i of
   * the literals do. There are no more than `places`, and no more than literals.
   *
   * @param way `up` where it is enough that a place holds if so many literals do, not only if
   */
  count(literals: readonly number[], places: number, way: 'up' | 'exactly'): number[] {
    const open = literals.filter((literal) => literal !== this.no);
    if (open.length < 2) return open.slice(0, places);
    const half = open.length >> 1;
    const left = this.count(open.slice(0, half), places, way);
    const right = this.count(open.slice(half), places, way);
    const sum = Array.from({ length: Math.min(places, left.length + right.length) }, () => this.variable());
    for (let i = 0; i <= left.length; i++) {
      for (let j = 0; j <= right.length; j++) {
        if (i + j > 0 && i + j <= sum.length) {
          this.add(...left.slice(i - 1, i).map((l) => -l), ...right.slice(j - 1, j).map((l) => -l), sum[i + j - 1]);
        }
        if (way === 'exactly' && i + j < sum.length) {
          this.add(...left.slice(i, i + 1), ...right.slice(j, j + 1), -sum[i + j]);
        }
      }
    }
    return sum;
  }
}
