import { ActivityOrder } from './activity-order';
import type { Cnf } from './cnf';

const UNSET = -1;

/**
 * A solver of Boolean formulas by conflict-driven clause learning: two watched literals, first unique implication
 * point with minimisation, activities, saved and best phases, restarts and deletion by the number of levels a learnt
 * clause joins (Eén and Sörensson, SAT 2003; Audemard and Simon, IJCAI 2009; Biere's CaDiCaL).
 *
 * Inside, variable v >= 1 stands as the literals 2v (it holds) and 2v + 1 (it does not).
 */
export class Solver {
  /** By literal: 1 where it holds, 0 where it does not, -1 where it is open */
  private readonly value: Int8Array;
  private readonly level: Int32Array;
  private readonly reason: Int32Array;
  private readonly trail: Int32Array;
  private readonly trailEnds: number[] = [];
  private trailSize = 0;
  private next = 0;

  /** Clauses: size, levels joined (0 for a given one), literals */
  private arena = new Int32Array(1 << 16);
  private arenaSize = 1;
  private learnt: number[] = [];
  /** By literal: clause and another of its literals, in pairs; to be looked at when the literal fails */
  private readonly watches: Int32Array[];
  private readonly watchSizes: Int32Array;

  private readonly order: ActivityOrder;
  private readonly phase: Uint8Array;
  private readonly bestPhase: Uint8Array;
  private bestSize = 0;

  private readonly seen: Uint8Array;
  private readonly levelStamp: Int32Array;
  private stamp = 0;
  private fastLevels = 0;
  private slowLevels = 0;
  private conflicts = 0;
  private sinceRestart = 0;
  private nextReduce = 2000;
  private reductions = 0;
  private nextRephase = 1000;
  private rephases = 0;
  private stable = false;
  private nextMode = 1000;
  private modes = 0;
  private luby = 1;
  private contradiction = false;

  constructor({ variables: n, clauses }: Cnf) {
    this.value = new Int8Array(2 * n + 2).fill(UNSET);
    this.level = new Int32Array(n + 1);
    this.reason = new Int32Array(n + 1);
    this.trail = new Int32Array(n + 1);
    this.watches = Array.from({ length: 2 * n + 2 }, () => new Int32Array(8));
    this.watchSizes = new Int32Array(2 * n + 2);
    this.order = new ActivityOrder(n);
    this.phase = new Uint8Array(n + 1);
    this.bestPhase = new Uint8Array(n + 1);
    this.seen = new Uint8Array(n + 1);
    this.levelStamp = new Int32Array(n + 2);
    const literals: number[] = [];
    for (const literal of clauses) {
      if (literal !== 0) literals.push(literal > 0 ? 2 * literal : -2 * literal + 1);
      else {
        this.addGiven(literals);
        literals.length = 0;
      }
    }
  }

  /** Does this variable hold in the model found? */
  holds(variable: number): boolean {
    return this.value[2 * variable] === 1;
  }

  /** Searches for so many conflicts. @returns whether there is a model; undefined where it is not known yet */
  search(conflicts: number): boolean | undefined {
    if (this.contradiction) return false;
    const until = this.conflicts + conflicts;
    for (;;) {
      const clash = this.propagate();
      if (clash !== 0) {
        this.conflicts++;
        this.sinceRestart++;
        if (this.trailEnds.length === 0) {
          this.contradiction = true;
          return false;
        }
        this.learn(clash);
        continue;
      }
      if (this.conflicts >= until) {
        this.backtrack(0);
        return undefined;
      }
      if (this.mustRestart()) this.restart();
      if (this.conflicts >= this.nextReduce) this.reduce();
      const literal = this.decide();
      if (literal === 0) return true;
      this.trailEnds.push(this.trailSize);
      this.assign(literal, 0);
    }
  }

  private addGiven(given: readonly number[]): void {
    if (this.contradiction) return;
    const literals = [...new Set(given)].filter((literal) => this.value[literal] !== 0);
    if (literals.some((literal) => this.value[literal] === 1 || literals.includes(literal ^ 1))) return;
    if (literals.length === 0) this.contradiction = true;
    else if (literals.length === 1) {
      this.assign(literals[0], 0);
      this.contradiction = this.propagate() !== 0;
    } else this.store(literals, 0);
  }

  private store(literals: readonly number[], levels: number): number {
    const size = literals.length;
    if (this.arenaSize + size + 2 > this.arena.length) {
      const wider = new Int32Array(this.arena.length * 2 + size);
      wider.set(this.arena);
      this.arena = wider;
    }
    const clause = this.arenaSize;
    this.arena[clause] = size;
    this.arena[clause + 1] = levels;
    for (let i = 0; i < size; i++) this.arena[clause + 2 + i] = literals[i];
    this.arenaSize += size + 2;
    this.watch(literals[0], clause, literals[1]);
    this.watch(literals[1], clause, literals[0]);
    return clause;
  }

  private watch(literal: number, clause: number, other: number): void {
    let list = this.watches[literal];
    const size = this.watchSizes[literal];
    if (size + 2 > list.length) {
      const wider = new Int32Array(list.length * 2);
      wider.set(list);
      this.watches[literal] = list = wider;
    }
    list[size] = clause;
    list[size + 1] = other;
    this.watchSizes[literal] = size + 2;
  }

  private assign(literal: number, reason: number): void {
    this.value[literal] = 1;
    this.value[literal ^ 1] = 0;
    const variable = literal >> 1;
    this.level[variable] = this.trailEnds.length;
    this.reason[variable] = reason;
    this.trail[this.trailSize++] = literal;
  }

  /** @returns the clause that fails, or 0 */
  private propagate(): number {
    const { value, arena } = this;
    while (this.next < this.trailSize) {
      const failed = this.trail[this.next++] ^ 1;
      const list = this.watches[failed];
      const size = this.watchSizes[failed];
      let kept = 0;
      for (let i = 0; i < size; i += 2) {
        const other = list[i + 1];
        const clause = list[i];
        if (value[other] === 1) {
          list[kept++] = clause;
          list[kept++] = other;
          continue;
        }
        const begin = clause + 2;
        let first = arena[begin];
        if (first === failed) {
          first = arena[begin + 1];
          arena[begin] = first;
          arena[begin + 1] = failed;
        }
        if (first !== other && value[first] === 1) {
          list[kept++] = clause;
          list[kept++] = first;
          continue;
        }
        const end = begin + arena[clause];
        let at = begin + 2;
        while (at < end && value[arena[at]] === 0) at++;
        if (at < end) {
          const open = arena[at];
          arena[begin + 1] = open;
          arena[at] = failed;
          this.watch(open, clause, first);
          continue;
        }
        list[kept++] = clause;
        list[kept++] = first;
        if (value[first] === 0) {
          for (i += 2; i < size; i++) list[kept++] = list[i];
          this.watchSizes[failed] = kept;
          return clause;
        }
        this.assign(first, clause);
      }
      this.watchSizes[failed] = kept;
    }
    return 0;
  }

  private learn(clash: number): void {
    const { arena, seen, level, reason, trail } = this;
    const now = this.trailEnds.length;
    const literals: number[] = [0];
    const toClear: number[] = [];
    let open = 0;
    let at = this.trailSize;
    let clause = clash;
    let literal = 0;
    do {
      const end = clause + 2 + arena[clause];
      if (arena[clause + 1] > 2) this.freshen(clause);
      for (let i = clause + 2; i < end; i++) {
        const other = arena[i];
        const variable = other >> 1;
        if (other === literal || seen[variable] || level[variable] === 0) continue;
        seen[variable] = 1;
        toClear.push(variable);
        this.order.raise(variable);
        if (level[variable] === now) open++;
        else literals.push(other);
      }
      do literal = trail[--at];
      while (!seen[literal >> 1]);
      clause = reason[literal >> 1];
      open--;
    } while (open > 0);
    literals[0] = literal ^ 1;

    const levelsThere = new Set<number>();
    for (let i = 1; i < literals.length; i++) levelsThere.add(level[literals[i] >> 1]);
    let kept = 1;
    for (let i = 1; i < literals.length; i++) {
      if (!this.isImplied(literals[i], levelsThere, toClear)) literals[kept++] = literals[i];
    }
    literals.length = kept;
    for (const variable of toClear) seen[variable] = 0;

    this.order.age();

    const levels = this.levelsOf(literals);
    this.fastLevels += (levels - this.fastLevels) * 0.03;
    this.slowLevels += (levels - this.slowLevels) * 1e-4 * (this.conflicts < 10000 ? 10 : 1);

    if (kept === 1) {
      this.backtrack(0);
      this.assign(literals[0], 0);
      return;
    }
    let second = 1;
    for (let i = 2; i < kept; i++) if (level[literals[i] >> 1] > level[literals[second] >> 1]) second = i;
    [literals[1], literals[second]] = [literals[second], literals[1]];
    this.backtrack(level[literals[1] >> 1]);
    const stored = this.store(literals, Math.max(1, levels));
    this.learnt.push(stored);
    this.assign(literals[0], stored);
  }

  /** Does a literal of the learnt clause follow from its others? (1 in it, 2 follows, 3 does not) */
  private isImplied(literal: number, levelsThere: Set<number>, toClear: number[]): boolean {
    const { arena, seen, level, reason } = this;
    const clause = reason[literal >> 1];
    if (clause === 0) return false;
    const stack = [literal >> 1];
    const begun = toClear.length;
    while (stack.length > 0) {
      const variable = stack.pop()!;
      const why = reason[variable];
      const end = why + 2 + arena[why];
      for (let i = why + 2; i < end; i++) {
        const other = arena[i] >> 1;
        if (other === variable || seen[other] === 1 || seen[other] === 2 || level[other] === 0) continue;
        if (reason[other] === 0 || seen[other] === 3 || !levelsThere.has(level[other])) {
          for (let j = begun; j < toClear.length; j++) seen[toClear[j]] = 3;
          return false;
        }
        seen[other] = 2;
        toClear.push(other);
        stack.push(other);
      }
    }
    return true;
  }

  private levelsOf(literals: ArrayLike<number>, from = 0, to = literals.length): number {
    this.stamp++;
    let levels = 0;
    for (let i = from; i < to; i++) {
      const level = this.level[literals[i] >> 1];
      if (this.levelStamp[level] === this.stamp) continue;
      this.levelStamp[level] = this.stamp;
      levels++;
    }
    return levels;
  }

  private freshen(clause: number): void {
    const levels = this.levelsOf(this.arena, clause + 2, clause + 2 + this.arena[clause]);
    if (levels < this.arena[clause + 1]) this.arena[clause + 1] = levels;
  }

  private backtrack(level: number): void {
    if (this.trailEnds.length <= level) return;
    if (this.stable && this.trailSize > this.bestSize) {
      this.bestSize = this.trailSize;
      for (let i = 0; i < this.trailSize; i++) this.bestPhase[this.trail[i] >> 1] = (this.trail[i] & 1) ^ 1;
    }
    const end = this.trailEnds[level];
    for (let i = this.trailSize - 1; i >= end; i--) {
      const literal = this.trail[i];
      const variable = literal >> 1;
      this.value[literal] = UNSET;
      this.value[literal ^ 1] = UNSET;
      this.phase[variable] = (literal & 1) ^ 1;
      this.order.put(variable);
    }
    this.trailEnds.length = level;
    this.trailSize = end;
    this.next = end;
  }

  private mustRestart(): boolean {
    if (this.stable) return this.sinceRestart >= 1024 * lubyOf(this.luby);
    return this.sinceRestart > 10 && this.fastLevels > 1.1 * this.slowLevels;
  }

  private restart(): void {
    if (this.stable) this.luby++;
    this.sinceRestart = 0;
    this.backtrack(0);
    if (this.conflicts >= this.nextMode) {
      this.stable = !this.stable;
      this.modes++;
      this.nextMode = this.conflicts + 1000 * this.modes * 2;
      this.bestSize = 0;
    }
    if (this.conflicts >= this.nextRephase) {
      this.rephases++;
      this.nextRephase = this.conflicts + 1000 * this.rephases;
      this.bestSize = 0;
      if (this.stable) this.phase.set(this.bestPhase);
    }
  }

  private decide(): number {
    for (;;) {
      const variable = this.order.take();
      if (variable === 0) return 0;
      if (this.value[2 * variable] === UNSET) return 2 * variable + (this.phase[variable] ^ 1);
    }
  }

  private reduce(): void {
    this.reductions++;
    this.nextReduce = this.conflicts + 2000 + 300 * this.reductions;
    const { arena } = this;
    const isReason = (clause: number) => {
      const first = arena[clause + 2];
      return this.value[first] === 1 && this.reason[first >> 1] === clause;
    };
    const candidates = this.learnt.filter((clause) => arena[clause + 1] > 2 && !isReason(clause));
    candidates.sort((one, other) => arena[other + 1] - arena[one + 1] || arena[other] - arena[one]);
    const dropped = new Set(candidates.slice(0, candidates.length >> 1));
    this.learnt = this.learnt.filter((clause) => !dropped.has(clause));
    this.compact(dropped);
  }

  /** Moves the clauses that stay together. */
  private compact(dropped: ReadonlySet<number>): void {
    const { arena } = this;
    const moved = new Map<number, number>();
    let to = 1;
    for (let from = 1; from < this.arenaSize;) {
      const length = arena[from] + 2;
      if (!dropped.has(from)) {
        if (to !== from) {
          arena.copyWithin(to, from, from + length);
          moved.set(from, to);
        }
        to += length;
      }
      from += length;
    }
    this.arenaSize = to;
    const place = (clause: number) => moved.get(clause) ?? clause;
    this.learnt = this.learnt.map(place);
    for (let i = 0; i < this.trailSize; i++) {
      const variable = this.trail[i] >> 1;
      this.reason[variable] = place(this.reason[variable]);
    }
    this.watches.forEach((list, literal) => {
      const size = this.watchSizes[literal];
      let kept = 0;
      for (let i = 0; i < size; i += 2) {
        if (dropped.has(list[i])) continue;
        list[kept++] = place(list[i]);
        list[kept++] = list[i + 1];
      }
      this.watchSizes[literal] = kept;
    });
  }
}

/** 1, 1, 2, 1, 1, 2, 4, … from 1 on */
function lubyOf(place: number): number {
  let size = 1;
  while (size < place + 1) size *= 2;
  return size === place + 1 ? size / 2 : lubyOf(place - size / 2 + 1);
}
