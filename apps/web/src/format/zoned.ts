const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(zone, made);
  return made;
}

/** What a zone's clock shows at an instant, as a field for date and time takes it: `2027-01-12T10:00`. @param instant ISO 8601 or milliseconds */
export const localOf = (instant: string | number, zone: string): string =>
  clockOf(zone).format(new Date(instant)).replace(' ', 'T');

/**
 * The instant at which a zone's clock shows a time; of two, the earlier.
 * @param local `2027-01-12T10:00`
 * @returns ISO 8601 by UTC; undefined where it cannot be read or that clock skips it
 */
export function instantOf(local: string, zone: string): string | undefined {
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall)) return undefined;
  const shown = (instant: number): number => Date.parse(`${localOf(instant, zone)}Z`);
  const day = 86_400_000;
  // The offset of the day before holds up to a change of the clocks, that of the day after from it on.
  for (const near of [wall - day, wall + day]) {
    const instant = wall - (shown(near) - near);
    if (shown(instant) === wall) return new Date(instant).toISOString();
  }
  return undefined;
}
