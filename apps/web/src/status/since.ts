const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

export interface Span {
  unit: 'day' | 'hour' | 'minute';
  /** Whole units; less than a minute is none */
  count: number;
}

/** How long it has been between two instants, in the largest unit that there is one of. */
export function since(from: string, now: string): Span {
  const seconds = Math.max(0, (Date.parse(now) - Date.parse(from)) / 1000);
  const [unit, length] = units.find(([, each]) => seconds >= each) ?? units[2];
  return { unit, count: Math.floor(seconds / length) };
}
