/**
 * Waits until all are done, whatever fails: none may go on writing once the caller's transaction has ended. On one
 * connection their statements are sent one after the other without waiting for answers.
 * @throws what the first of them in this order throws
 */
export async function allDone<Results extends readonly unknown[]>(works: {
  [Place in keyof Results]: Promise<Results[Place]>;
}): Promise<Results> {
  const settled = await Promise.allSettled(works);
  return settled.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  }) as unknown as Results;
}
