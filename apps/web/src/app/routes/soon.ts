const aBlink = 150;

/** Waits for what comes in a blink, so that it is drawn with the page; what takes longer has its place kept there. */
export async function soon(...asked: Promise<unknown>[]): Promise<void> {
  await Promise.race([Promise.all(asked), new Promise((resolve) => setTimeout(resolve, aBlink))]);
}
