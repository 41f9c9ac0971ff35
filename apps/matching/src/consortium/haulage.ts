import type { Load, MonthShare, Part } from './consortium.types';

/**
 * The whole trips that an amount takes, and how full the last one is.
 * @param leg what a truck takes, in the amount's unit; absent: unknown
 */
export function trips(amount: number, leg: number | undefined): Pick<MonthShare, 'legs' | 'lastLeg'> {
  if (leg === undefined || amount <= 0) return {};
  const legs = whole(amount / leg);
  return { legs, lastLeg: percent((amount - (legs - 1) * leg) / leg) };
}

/**
 * What leaves each port in a month, most first.
 * @param container what a container takes, in the shares' unit; absent: unknown
 */
export function loads(month: string, parts: readonly Part[], container: number | undefined): Load[] {
  const byPort = new Map<string | undefined, number>();
  for (const { port, months } of parts) {
    const share = months.find((each) => each.month === month);
    if (share) byPort.set(port, thousandths((byPort.get(port) ?? 0) + share.amount));
  }
  return [...byPort]
    .map(([port, amount]): Load => {
      const containers = container === undefined ? undefined : whole(amount / container);
      return {
        ...(port !== undefined && { port }),
        amount,
        ...(containers && container && { containers, fill: percent(amount / (containers * container)) }),
      };
    })
    .sort((a, b) => b.amount - a.amount || ((a.port ?? '') < (b.port ?? '') ? -1 : 1));
}

/** Rounded up, but not for the noise of binary fractions. */
const whole = (share: number): number => Math.max(1, Math.ceil(share - 1e-9));
const percent = (share: number): number => Math.round(share * 100) / 100;
const thousandths = (amount: number): number => Math.round(amount * 1000) / 1000;
