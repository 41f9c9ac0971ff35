import type { ForumDayView } from '../../apps/scheduling/src/forum/days/forum-day.dto';
import type { InvitableParty } from '../../apps/scheduling/src/forum/invitable/invitable.dto';
import type { RunView } from '../../apps/scheduling/src/forum/solving/run.dto';
import { RegistryApi } from '../demo/registry-api';
import { random } from './workload';

const villages = 40;
const meetings = 500;
const slots = 30;
const tables = 30;

/**
 * A forum day as great as the demo world allows, with a timetable: 40 villages, and all trade posts and buyers.
 * @returns its id
 */
export async function greatForumDay(apiUrl: string): Promise<string> {
  const api = new RegistryApi(apiUrl);
  const { forumDayId } = await api.post<ForumDayView>('forum-days', {
    name: 'Forum besar',
    place: 'Surabaya',
    province: '35',
    zone: 'Asia/Jakarta',
    date: '2035-03-07',
    slotMinutes: 15,
    plan: { from: '08:00', count: slots },
  });
  const path = `forum-days/${forumDayId}`;
  const known = await api.all<InvitableParty>(`${path}/invitable`);
  const ids = (producers: boolean): string[] =>
    known.filter(({ role }) => (role === 'producer') === producers).map(({ partyId }) => partyId);
  const here = ids(true).slice(0, villages);
  const there = ids(false);
  await api.put(`${path}/participants`, { participants: [...here, ...there].map((partyId) => ({ partyId })) });
  await api.put(`${path}/tables`, { tables: Array.from({ length: tables }, (_, i) => ({ no: i + 1 })) });
  await api.post(`${path}/wishes`, { wishes: pairs(here, there) });
  const { runId } = await api.post<RunView>(`${path}/solve`, { seconds: 5 });
  while ((await api.get<RunView>(`${path}/runs/${runId}`)).state === 'running')
    await new Promise((resolve) => setTimeout(resolve, 200));
  return forumDayId;
}

function pairs(here: string[], there: string[]): { a: string; b: string }[] {
  const next = random(7);
  const one = (of: string[]): string => of[Math.floor(next() * of.length)];
  const found = new Map<string, { a: string; b: string }>();
  while (found.size < Math.min(meetings, here.length * there.length)) {
    const pair = { a: one(here), b: one(there) };
    found.set(`${pair.a} ${pair.b}`, pair);
  }
  return [...found.values()];
}
