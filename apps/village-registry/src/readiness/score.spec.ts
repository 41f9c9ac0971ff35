import { InvalidError } from '@titik/platform/errors';
import fc from 'fast-check';
import { builtInForms } from '../migrations/1764310200000-built-in-forms';
import type { Criterion, Rule } from './form';
import { checkScores, outcomeOf } from './score';

const form = builtInForms.find(({ slug }) => slug === '4k-1a')!;
const criteria: Criterion[] = form.criteria;
const rule: Rule = form.rule!;
const all = (score: number): Record<string, number> => Object.fromEntries(criteria.map(({ key }) => [key, score]));

const codeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof InvalidError ? [error.code, error.params.field] : error;
  }
};

describe('the built-in forms', () => {
  it('are the six aspects of Desa Devisa, 4K+1A, and published lists', () =>
    expect(builtInForms.map(({ slug, criteria: its }) => [slug, its.length])).toEqual([
      ['list', 0],
      ['desa-devisa', 6],
      ['4k-1a', 5],
    ]));

  it('say in both languages that their weights are ours', () => {
    for (const { slug, note } of builtInForms.filter(({ rule: its }) => its !== null))
      expect([slug, note?.en, note?.id]).toEqual([
        slug,
        expect.stringContaining('set by this software'),
        expect.stringContaining('ditetapkan oleh perangkat lunak ini'),
      ]);
  });
});

describe('what scores come to', () => {
  it.each<[string, Record<string, number>, 1 | 2, number, string[]]>([
    ['all the best', all(5), 1, 1, []],
    ['nothing', all(0), 2, 0, criteria.map(({ key }) => key)],
    ['just enough', all(3.5), 1, 0.7, []],
    ['a little less', all(3.49), 2, 0.698, []],
    ['good but for late deliveries', { ...all(5), continuity: 1 }, 2, 0.8, ['continuity']],
    ['good, with one gap above the floor', { ...all(5), continuity: 2 }, 1, 0.85, ['continuity']],
  ])('%s', (_what, scores, cluster, share, gaps) =>
    expect(outcomeOf(criteria, rule, scores)).toEqual({ cluster, share, gaps }),
  );

  it('is never worse for a higher score', () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 5, maxLength: 5 }),
        fc.nat(4),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (scores, which, rise) => {
          const before = Object.fromEntries(criteria.map(({ key }, i) => [key, scores[i]]));
          const { key } = criteria[which];
          const low = outcomeOf(criteria, rule, before);
          const high = outcomeOf(criteria, rule, { ...before, [key]: Math.min(5, before[key] + rise) });
          expect(high.cluster).toBeLessThanOrEqual(low.cluster);
          expect(high.share).toBeGreaterThanOrEqual(low.share);
          expect(low.gaps).toEqual(expect.arrayContaining(high.gaps));
        },
      ),
    ));
});

describe('scores are refused', () => {
  const { quality: _, ...without } = all(3);
  it.each<[string, Record<string, number>, string, string]>([
    ['above the most', { ...all(3), quality: 5.1 }, 'readiness.score-out-of-range', 'scores.quality'],
    ['below nothing', { ...all(3), quality: -1 }, 'readiness.score-out-of-range', 'scores.quality'],
    ['that are no numbers', { ...all(3), quality: NaN }, 'readiness.score-out-of-range', 'scores.quality'],
    ['with one left out', without, 'readiness.missing-score', 'scores.quality'],
    ['for what the form does not ask', { ...all(3), smell: 3 }, 'readiness.unknown-criterion', 'scores.smell'],
  ])('%s', (_what, scores, code, field) => expect(codeOf(() => checkScores(criteria, scores))).toEqual([code, field]));
});
