/**
 * What one offer can put towards each wanted amount, base unit. One-off: the sum over the window's months of supply.
 * Monthly: its free capacity, but nothing if it fails in any month, since each month must be delivered.
 */
export const supplyOf = (free: number, months: number, windowMonths: number, monthly: boolean): number => {
  if (!monthly) return free * months;
  return months === windowMonths ? free : 0;
};

/** The same for the rank, where a month without supply is the season's matter and is not counted twice. */
export const availableFor = (free: number, months: number, monthly: boolean): number =>
  monthly ? free : free * months;
