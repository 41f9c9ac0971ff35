import type { Page } from '@playwright/test';

export interface Person {
  partyId: string;
  name: string;
}

export interface PreparedDay {
  dayId: string;
  villages: Person[];
  others: Person[];
}

/** Asks the API as whoever is signed in. */
export async function ask<T>(page: Page, method: string, path: string, data?: object): Promise<T> {
  const answer = await page.request.fetch(`/api/v1/${path}`, {
    method,
    data,
    headers: { origin: process.env.WEB_URL!, 'accept-language': 'en' },
  });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
  const text = await answer.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** A day of its own, so that what one test publishes takes nobody's hours from another. */
const ownDate = (): string =>
  new Date(Date.UTC(2035, 0, 1) + Math.floor(Math.random() * 20_000) * 86_400_000).toISOString().slice(0, 10);

/**
 * A forum day with people, tables and wishes, made over the API.
 * @param pairs by place among the villages and among the others
 */
export async function prepareForum(
  page: Page,
  size: { villages: number; others: number; tables: number; slots: number },
  pairs: readonly (readonly [number, number])[],
): Promise<PreparedDay> {
  const { forumDayId: dayId } = await ask<{ forumDayId: string }>(page, 'POST', 'forum-days', {
    name: `Forum ${Date.now()}`,
    place: 'Balai Pemuda, Surabaya',
    zone: 'Asia/Jakarta',
    date: ownDate(),
    slotMinutes: 20,
    plan: { from: '09:00', count: size.slots },
  });
  const path = `forum-days/${dayId}`;
  const some = async (role: string, count: number): Promise<Person[]> =>
    (await ask<{ items: Person[] }>(page, 'GET', `${path}/invitable?role=${role}&limit=${count}`)).items;
  const villages = await some('producer', size.villages);
  const others = await some('post', size.others);
  const participants = [...villages, ...others].map(({ partyId }) => ({ partyId }));
  await ask(page, 'PUT', `${path}/participants`, { participants });
  await ask(page, 'PUT', `${path}/tables`, { tables: Array.from({ length: size.tables }, (_, i) => ({ no: i + 1 })) });
  if (pairs.length > 0) {
    const wishes = pairs.map(([a, b]) => ({ a: villages[a].partyId, b: others[b].partyId }));
    await ask(page, 'POST', `${path}/wishes`, { wishes });
  }
  return { dayId, villages, others };
}

/** Has a prepared day's timetable made. */
export async function solveForum(page: Page, dayId: string): Promise<void> {
  const { runId } = await ask<{ runId: string }>(page, 'POST', `forum-days/${dayId}/solve`, { seconds: 5 });
  for (let tries = 0; tries < 100; tries++) {
    const { state } = await ask<{ state: string }>(page, 'GET', `forum-days/${dayId}/runs/${runId}`);
    if (state !== 'running') return;
    await page.waitForTimeout(200);
  }
  throw new Error('the forum day is still being solved');
}
