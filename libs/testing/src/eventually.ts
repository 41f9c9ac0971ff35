/** Asks again until `check` no longer throws (and is not false), for at most `ms`; then its last error is thrown. */
export async function eventually<T>(check: () => Promise<T> | T, ms = 10_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    try {
      const value = await check();
      if (value !== false) return value;
      throw new Error('still false');
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
