import { checkWindow } from './ship-window';

const now = new Date('2026-11-21T02:00:00Z');
const check = (from: string, to: string) => () => checkWindow({ from, to }, 'lines.0.shipWindow', now);

describe('a ship window', () => {
  it.each([
    ['2026-11', '2026-11'],
    ['2027-01', '2027-03'],
    ['2026-12', '2028-11'],
  ])('from %s to %s is possible', (from, to) => expect(check(from, to)).not.toThrow());

  it.each([
    ['2026-10', '2027-01', 'demand.window-in-past', 'from'],
    ['2025-01', '2025-02', 'demand.window-in-past', 'from'],
    ['2027-03', '2027-01', 'demand.window-reversed', 'to'],
    ['2026-12', '2028-12', 'demand.window-too-long', 'to'],
  ])('from %s to %s is refused: %s', (from, to, code, field) =>
    expect(check(from, to)).toThrow(
      expect.objectContaining({ code, params: expect.objectContaining({ field: `lines.0.shipWindow.${field}` }) }),
    ),
  );
});
