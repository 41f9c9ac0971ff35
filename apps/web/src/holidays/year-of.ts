interface Dated {
  date: string;
  subdivision: string;
  active: boolean;
}

/** A month as weeks from Monday to Sunday: dates (`2027-03-01`), undefined where another month's days stand. */
export function weeksOf(year: number, month: number): (string | undefined)[][] {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const first = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const dateOf = (day: number): string => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return Array.from({ length: Math.ceil((first + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const day = week * 7 + weekday - first + 1;
      return day >= 1 && day <= days ? dateOf(day) : undefined;
    }),
  );
}

/**
 * What holds on each date in an area: its own entry before the country's.
 * @param area '' for the whole country
 */
export function heldIn<T extends Dated>(holidays: readonly T[], area: string): Map<string, T> {
  const held = new Map<string, T>();
  for (const holiday of holidays) {
    if (holiday.subdivision !== '' && holiday.subdivision !== area) continue;
    const before = held.get(holiday.date);
    if (!before || before.subdivision === '') held.set(holiday.date, holiday);
  }
  return held;
}
