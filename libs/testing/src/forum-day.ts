import { randomUUID } from 'node:crypto';
import request from 'supertest';
import type { DataSource } from 'typeorm';
import { eventually } from './eventually';

let headers: Record<string, string> = {};

/** From now on the requests made here carry these headers, for a service that is not one of this process. */
export function askWith(given: Record<string, string>): void {
  headers = given;
}

const ask = (url: string) => request.agent(url).set(headers);

/** A party as scheduling knows it. */
export interface ForumParty {
  partyId: string;
  role: 'producer' | 'buyer';
  name: string;
}

export const forumParties = (producers: number, buyers: number): ForumParty[] => [
  ...Array.from({ length: producers }, (_, i) => partyOf('producer', `BUMDes ${i + 1}`)),
  ...Array.from({ length: buyers }, (_, i) => partyOf('buyer', `Buyer ${i + 1}`)),
];

const partyOf = (role: ForumParty['role'], name: string): ForumParty => ({ partyId: randomUUID(), role, name });

/** Pairs of producers and buyers, each once, nobody in more than `most`; the same seed gives the same pairs. */
export function randomPairs(
  producers: number,
  buyers: number,
  count: number,
  most: number,
  seed = 1,
): [number, number][] {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
  const degree = Array.from({ length: producers + buyers }, () => 0);
  const pairs = new Map<string, [number, number]>();
  for (let tries = 0; pairs.size < count && tries < 100 * count; tries++) {
    const [a, b] = [below(producers), producers + below(buyers)];
    if (degree[a] >= most || degree[b] >= most || pairs.has(`${a} ${b}`)) continue;
    pairs.set(`${a} ${b}`, [a, b]);
    degree[a]++;
    degree[b]++;
  }
  return [...pairs.values()];
}

/** Parties in the copy that scheduling keeps, as if they had been heard of. */
export async function knowParties(database: DataSource, parties: readonly ForumParty[]): Promise<void> {
  await database.query(
    `insert into party (party_id, role, version, name, zone, country, subdivision, language, office_hours)
     select p."partyId", p.role, 1, p.name, 'Asia/Jakarta', 'ID', '', 'id', '{}'
     from jsonb_to_recordset($1::jsonb) as p("partyId" uuid, role text, name text)`,
    [JSON.stringify(parties)],
  );
}

/** A forum day with its participants, tables and wishes, prepared over the API. */
export interface PreparedForum {
  id: string;
  /** `/api/v1/forum-days/<id>` at the service */
  url: string;
  wishes: { wishId: string; a: string; b: string }[];
}

export interface ForumInput {
  parties: readonly ForumParty[];
  pairs: readonly (readonly [number, number])[];
  tables: number;
  count: number;
  date?: string;
  from?: string;
  minutes?: number;
  wish?: (pair: readonly [number, number], i: number) => object;
}

/** Prepares a forum day at a service. */
export async function prepareForum(serviceUrl: string, input: ForumInput): Promise<PreparedForum> {
  const { parties, pairs, tables, count, date = '2035-02-07', from = '08:00', minutes = 20, wish } = input;
  const base = `${serviceUrl}/api/v1/forum-days`;
  const { body: day } = await ask(base)
    .post('')
    .send({
      name: 'Forum Ekspor',
      place: 'Balai Pemuda, Surabaya',
      zone: 'Asia/Jakarta',
      date,
      slotMinutes: minutes,
      plan: { from, count, breaks: [{ from: '12:00', to: '13:00' }] },
    })
    .expect(201);
  const url = `${base}/${day.forumDayId}`;
  await ask(url)
    .put('/participants')
    .send({ participants: parties.map(({ partyId }) => ({ partyId })) })
    .expect(200);
  await ask(url)
    .put('/tables')
    .send({ tables: Array.from({ length: tables }, (_, i) => ({ no: i + 1 })) })
    .expect(200);
  const wishes = pairs.map((pair, i) => ({
    ref: `W${i + 1}`,
    a: parties[pair[0]].partyId,
    b: parties[pair[1]].partyId,
    ...wish?.(pair, i),
  }));
  const { body: taken } = await ask(url).post('/wishes').send({ wishes }).expect(200);
  if (taken.faults.length > 0) throw new Error(JSON.stringify(taken.faults[0]));
  const { body: list } = await ask(url).get('/wishes').expect(200);
  return { id: day.forumDayId, url, wishes: list.items };
}

/** A run that has ended; `result` is there where it is done. */
export interface EndedRun {
  state: string;
  failure?: string;
  result: {
    status: string;
    breaks: number;
    bound: number;
    placed: number;
    fair: boolean;
    dropped: { wishId: string; pair: string; must: boolean }[];
    dropsProven: boolean;
    dropsAtLeast: number;
    reasons: { code: string; sentence: string; wishIds: string[] }[];
  };
}

/** Solves a prepared day and gives the run once it has ended. */
export async function solveForum(url: string, input: object = { seconds: 5 }): Promise<EndedRun> {
  const { body } = await ask(url).post('/solve').send(input).expect(202);
  return endedRun(url, body.runId);
}

/** A run once it has ended. */
export async function endedRun(url: string, runId: string): Promise<EndedRun> {
  return eventually(async () => {
    const { body } = await ask(url).get(`/runs/${runId}?lang=en`).expect(200);
    if (body.state === 'running') throw new Error(`still running: ${JSON.stringify(body.progress)}`);
    return body;
  }, 60_000);
}
