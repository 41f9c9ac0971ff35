import fc from 'fast-check';
import { type OpenGap, planGaps } from './plan-gaps';

const gap = (criterion: string, part: Partial<OpenGap> = {}): OpenGap => ({
  id: `gap-${criterion}`,
  criterion,
  owner: null,
  dueOn: null,
  ...part,
});

describe('the gaps after an assessment', () => {
  it('are opened with the owner and day that came along', () =>
    expect(planGaps([], ['a', 'b'], [{ criterion: 'b', owner: 'Siti', dueOn: '2026-06-30' }])).toEqual({
      close: [],
      change: [],
      open: [
        { criterion: 'a', owner: null, dueOn: null },
        { criterion: 'b', owner: 'Siti', dueOn: '2026-06-30' },
      ],
    }));

  it('keep their owner and day, unless others are given', () => {
    const before = [gap('a', { owner: 'Siti', dueOn: '2026-06-30' })];
    expect(planGaps(before, ['a'], []).change).toEqual([]);
    expect(planGaps(before, ['a'], [{ criterion: 'a', dueOn: '2026-09-30' }]).change).toEqual([
      { id: 'gap-a', owner: 'Siti', dueOn: '2026-09-30' },
    ]);
  });

  it('are those that fall short, each once, whatever was open before', () => {
    const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(keys, keys, (open, short) => {
        const plan = planGaps(
          open.map((key) => gap(key)),
          short,
          [],
        );
        const left = open.filter((key) => !plan.close.includes(`gap-${key}`));
        expect([...left, ...plan.open.map(({ criterion }) => criterion)].toSorted()).toEqual(short.toSorted());
      }),
    );
  });
});
