import { cases } from '@titik/testing/cases';
import fc from 'fast-check';
import { Cnf } from './cnf';
import { Solver } from './solver';

jest.setTimeout(60_000);

function solve(cnf: Cnf): Solver | undefined {
  const solver = new Solver(cnf);
  for (;;) {
    const found = solver.search(100);
    if (found !== undefined) return found ? solver : undefined;
  }
}

function isModel({ clauses }: Cnf, holds: (variable: number) => boolean): boolean {
  let kept = false;
  return clauses.every((literal) => {
    if (literal !== 0) {
      kept ||= holds(Math.abs(literal)) === literal > 0;
      return true;
    }
    const was = kept;
    kept = false;
    return was;
  });
}

function formula(variables: number, clauses: readonly (readonly number[])[]): Cnf {
  const cnf = new Cnf();
  const names = Array.from({ length: variables }, () => cnf.variable());
  for (const clause of clauses) cnf.add(...clause.map((literal) => Math.sign(literal) * names[Math.abs(literal) - 1]));
  return cnf;
}

it('finds a model of a small formula exactly where there is one', () => {
  const variables = 8;
  const literal = fc.tuple(fc.integer({ min: 1, max: variables }), fc.boolean()).map(([v, holds]) => (holds ? v : -v));
  const clauses = fc.array(fc.array(literal, { minLength: 1, maxLength: 3 }), { minLength: 10, maxLength: 45 });
  fc.assert(
    fc.property(clauses, (list) => {
      const cnf = formula(variables, list);
      const all = Array.from({ length: 2 ** variables }, (_, bits) => bits);
      const there = all.some((bits) =>
        isModel(cnf, (variable) => variable === 1 || ((bits >> (variable - 2)) & 1) === 1),
      );
      const solver = solve(cnf);
      expect(solver !== undefined && isModel(cnf, (variable) => solver.holds(variable))).toBe(there);
    }),
    { numRuns: cases(500) },
  );
});

it('finds hidden models, however many clauses it learns and drops', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })), (dice) => {
      const roll = (sides: number) => Math.floor(dice.next().value * sides);
      const variables = 200;
      const hidden = Array.from({ length: variables }, () => roll(2) === 1);
      const clauses = Array.from({ length: 840 }, () => {
        const three = [0, 0, 0].map(() => 1 + roll(variables));
        const signs = three.map(() => 2 * roll(2) - 1);
        if (three.every((variable, place) => hidden[variable - 1] !== signs[place] > 0)) signs[0] = -signs[0];
        return three.map((variable, place) => variable * signs[place]);
      });
      const cnf = formula(variables, clauses);
      const solver = solve(cnf);
      expect(solver && isModel(cnf, (variable) => solver.holds(variable))).toBe(true);
    }),
    { numRuns: 5 },
  );
});

it.each([6, 7, 8])('proves that one pigeon more than %d holes has none, over many restarts', (holes) => {
  const cnf = new Cnf();
  const sits = Array.from({ length: holes + 1 }, () => Array.from({ length: holes }, () => cnf.variable()));
  for (const pigeon of sits) cnf.add(...pigeon);
  for (let hole = 0; hole < holes; hole++) cnf.atMostOne(sits.map((pigeon) => pigeon[hole]));
  expect(solve(cnf)).toBeUndefined();
});

describe('counters', () => {
  const cases = fc.record({
    holding: fc.array(fc.boolean(), { maxLength: 12 }),
    most: fc.integer({ min: 0, max: 12 }),
  });
  const given = (holding: readonly boolean[]) => {
    const cnf = new Cnf();
    const literals = holding.map(() => cnf.variable());
    literals.forEach((literal, place) => cnf.add(holding[place] ? literal : -literal));
    return { cnf, literals, size: holding.filter(Boolean).length };
  };

  it('allow exactly as many as they say', () => {
    fc.assert(
      fc.property(cases, ({ holding, most }) => {
        const { cnf, literals, size } = given(holding);
        cnf.atMost(literals, most);
        expect(solve(cnf) !== undefined).toBe(size <= most);
      }),
    );
  });

  it('allow exactly one at most', () => {
    fc.assert(
      fc.property(cases, ({ holding }) => {
        const { cnf, literals, size } = given(holding);
        cnf.atMostOne(literals);
        expect(solve(cnf) !== undefined).toBe(size <= 1);
      }),
    );
  });

  it('count', () => {
    fc.assert(
      fc.property(cases, ({ holding, most }) => {
        const { cnf, literals, size } = given(holding);
        const places = cnf.count(literals, most, 'exactly');
        const solver = solve(cnf)!;
        expect(places.map((place) => solver.holds(place))).toEqual(
          Array.from({ length: Math.min(most, holding.length) }, (_, place) => size > place),
        );
      }),
    );
  });
});
