import type { ForumDayView } from '../../apps/scheduling/src/forum/days/forum-day.dto';
import type { InvitableParty } from '../../apps/scheduling/src/forum/invitable/invitable.dto';
import type { RunView } from '../../apps/scheduling/src/forum/solving/run.dto';
import type { Log } from '../infra/progress';
import { demoForumDay, forumDayName } from './forum-day';
import { RegistryApi } from './registry-api';

const mostSeconds = 2;
const patienceMs = 30_000;
const lookMs = 100;

/**
 * Prepares the demo's forum day and has its timetable made, unless it is there already. It is not published: nobody gets
 * a letter.
 * @param apiUrl origin of the gateway: http://127.0.0.1:3000
 * @returns whether it was new
 * @throws PlainError when the API cannot be reached or refuses something
 */
export async function seedForumDay(options: { apiUrl: string; log: Log; today: Date }): Promise<boolean> {
  const { apiUrl, log, today } = options;
  const api = new RegistryApi(apiUrl);
  const days = await api.all<ForumDayView>('forum-days');
  if (days.some(({ name }) => name === forumDayName)) return false;
  const { day, participants, tables, wishes } = demoForumDay(today.toISOString().slice(0, 10));
  const { forumDayId } = await api.post<ForumDayView>('forum-days', day);
  const path = `forum-days/${forumDayId}`;
  // Scheduling hears of parties from the registries, which may have written them just now.
  const wanted = participants.map(({ partyId }) => partyId);
  await until(async () => {
    const known = new Set((await api.all<InvitableParty>(`${path}/invitable`)).map(({ partyId }) => partyId));
    return wanted.every((partyId) => known.has(partyId));
  });
  await api.put(`${path}/participants`, { participants });
  await api.put(`${path}/tables`, { tables: Array.from({ length: tables }, (_, i) => ({ no: i + 1 })) });
  await api.post(`${path}/wishes`, { wishes });
  const { runId } = await api.post<RunView>(`${path}/solve`, { seconds: mostSeconds });
  await until(async () => (await api.get<RunView>(`${path}/runs/${runId}`)).state !== 'running');
  log(`  demo: a forum day with ${participants.length} participants and ${wishes.length} meetings`);
  return true;
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end && !(await done());) {
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
}
