interface Wanted {
  min: number;
  max?: number;
  unit: string;
}

/** A wanted quantity in words: one number, or from–to with its unit said once. */
export function quantityOf(
  { min, max, unit }: Wanted,
  form: { quantity: (value: number, unit: string) => string },
): string {
  const least = form.quantity(min, unit);
  if (max === undefined || max === min) return least;
  const most = form.quantity(max, unit);
  const unitOf = most.replace(/^[\d.,]+/, '');
  return least.endsWith(unitOf) ? `${least.slice(0, -unitOf.length)}–${most}` : `${least} – ${most}`;
}
