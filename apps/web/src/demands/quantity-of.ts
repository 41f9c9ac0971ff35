interface Wanted {
  min: number;
  max?: number;
  unit: string;
}

/** A wanted quantity in words: one number, or from–to. */
export function quantityOf(
  { min, max, unit }: Wanted,
  form: { quantity: (value: number, unit: string) => string },
): string {
  if (max === undefined || max === min) return form.quantity(min, unit);
  return `${form.quantity(min, unit)} – ${form.quantity(max, unit)}`;
}
