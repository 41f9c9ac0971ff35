/** Waits for all that was asked, but no longer than so many milliseconds. */
export async function within(milliseconds: number, ...asked: Promise<unknown>[]): Promise<void> {
  await Promise.race([Promise.all(asked), new Promise((resolve) => setTimeout(resolve, milliseconds))]);
}
