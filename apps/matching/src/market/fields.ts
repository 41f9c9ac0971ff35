export type Numbers = Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** What an object of the market consists of: its own fields that are numbers or typed arrays. */
export interface Fields {
  numbers: Record<string, number>;
  arrays: Record<string, Numbers>;
}

/** A copy of an object's fields, which later changes do not touch. */
export function copyFields(of: object): Fields {
  const fields: Fields = { numbers: {}, arrays: {} };
  for (const [name, value] of Object.entries(of)) {
    if (typeof value === 'number') fields.numbers[name] = value;
    else if (ArrayBuffer.isView(value)) fields.arrays[name] = (value as Numbers).slice();
  }
  return fields;
}

/**
 * Gives an object the fields that another one of its class had.
 * @throws Error when the class has other fields by now; the object is as it was
 */
export function giveFields(to: object, { numbers, arrays }: Fields): void {
  const [given, own] = [{ ...numbers, ...arrays }, copyFields(to)];
  const names = (of: object): string => Object.keys(of).sort().join();
  if (names(given) !== names({ ...own.numbers, ...own.arrays })) throw new Error('made by other code');
  Object.assign(to, given);
}
