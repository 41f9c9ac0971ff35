import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';

const attempts = 5;
// Serialization failure, deadlock, lock time-out: two transactions met, and one of them is to try again.
const met = new Set(['40001', '40P01', '55P03']);

/** A transaction that is tried again when it met another one and had to give way. */
export async function transact<T>(manager: EntityManager, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await manager.transaction(work);
    } catch (error) {
      if (attempt === attempts || !met.has((error as { code?: string }).code ?? '')) throw error;
      await pause(attempt * 20 * Math.random());
    }
  }
}

/** Carries what would be out of a transaction that is rolled back. */
class TakenBack extends Error {
  constructor(readonly result: unknown) {
    super('taken back');
  }
}

/** Does the work like `transact`, tells what came of it, and takes all of it back. */
export async function rehearse<T>(manager: EntityManager, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  try {
    return await transact(manager, async (tx) => {
      throw new TakenBack(await work(tx));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.result as T;
    throw error;
  }
}
