/**
 * Makes one part while the last one is stored, so that the database works meanwhile. Parts are stored in order and one
 * at a time, and this ends only when no store is under way any more, whatever failed: the transaction stays the
 * caller's until then.
 * @param make must let others have the thread now and then, or nothing is stored meanwhile
 * @throws what `make` or `store` throws; no further part is made or stored then
 */
export async function overlap<Part, Made>(
  parts: readonly Part[],
  make: (part: Part) => Promise<Made>,
  store: (made: Made) => Promise<void>,
): Promise<void> {
  let storing = Promise.resolve();
  try {
    for (const part of parts) {
      const made = await make(part);
      await storing;
      storing = store(made);
      // It is awaited below, but not yet while the next part is made.
      storing.catch(() => undefined);
    }
  } finally {
    await storing;
  }
}
