import { GapEntity } from './gap.entity';

const found = (openedOn: string): GapEntity =>
  Object.assign(new GapEntity(), { id: 'g', state: 'open', closedOn: null, openedOn });

it('is mended on the day that is told, or today', () => {
  const [told, today] = [found('2026-11-01'), found('2026-11-01')];
  told.close('2026-11-29', '2026-11-20');
  today.close('2026-11-29');
  expect([told.closedOn, today.closedOn]).toEqual(['2026-11-20', '2026-11-29']);
});

it('found further east, where tomorrow has begun, is mended that day at the earliest', () => {
  const gap = found('2026-11-30');
  expect(() => gap.close('2026-11-29', '2026-11-29')).toThrow('gap.closed-before-opened');
  gap.close('2026-11-29');
  expect(gap).toMatchObject({ state: 'closed', closedOn: '2026-11-30' });
});

it('is mended once', () => {
  const gap = found('2026-11-01');
  gap.close('2026-11-29');
  expect(() => gap.close('2026-11-30')).toThrow('gap.already-closed');
});
