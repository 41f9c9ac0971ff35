/** An event's type without what all have: `titiktemu.buyer.demand-registered.v1` is `demand-registered`. */
export const shortType = (type: string): string => /^titiktemu\.[^.]+\.(.+?)\.v\d+$/.exec(type)?.[1] ?? type;

/** A message as one can read it: JSON on lines of its own, anything else as it is. */
export function readable(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
}
