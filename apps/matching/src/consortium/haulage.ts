/** What goes into a truck and a container, in a form's base unit. */
export interface Haulage {
  /** A truck from village to consolidation point. */
  leg: number;
  /** A dry 20-foot container as villages load it. */
  container: number;
}

const kilograms: Haulage = { leg: 3000, container: 18_000 };

/** Absent where a unit's mass is unknown: of pieces, lengths, volumes. */
export const haulageOf = (unit: string): Haulage | undefined => (unit === 'KGM' ? kilograms : undefined);

/** Whole trips, and how full the last one is (0–1). */
export interface Trips {
  legs: number;
  lastLeg: number;
}

export function trips(amount: number, leg: number): Trips {
  const legs = whole(amount / leg);
  return { legs, lastLeg: percent((amount - (legs - 1) * leg) / leg) };
}

/** What leaves one port in a month; goods of different ports never share a container. */
export interface Load {
  port?: string;
  amount: number;
  containers?: number;
  /** How full they are together (0–1). */
  fill?: number;
}

/** What leaves each port, most first. */
export function loads(shares: readonly { port?: string; amount: number }[], container: number | undefined): Load[] {
  const byPort = new Map<string | undefined, number>();
  for (const { port, amount } of shares) byPort.set(port, (byPort.get(port) ?? 0) + amount);
  return [...byPort]
    .map(([port, sum]): Load => {
      const amount = Math.round(sum * 1e6) / 1e6;
      const load = { ...(port !== undefined && { port }), amount };
      if (container === undefined) return load;
      const containers = whole(amount / container);
      return { ...load, containers, fill: percent(amount / (containers * container)) };
    })
    .sort((a, b) => b.amount - a.amount || ((a.port ?? '') < (b.port ?? '') ? -1 : 1));
}

/** Rounded up, but not for the noise of binary fractions. */
const whole = (share: number): number => Math.max(1, Math.ceil(share - 1e-9));
const percent = (share: number): number => Math.round(share * 100) / 100;
