import { sydneyDemand } from '../demo/sydney-case';
import { get, post } from './api';
import { checkCase } from './checks';
import { offTaker } from './off-taker';
import type { CaseReport, ReportedLine } from './report';

const patienceMs = 60_000;

interface Page<T> {
  items: T[];
}
type Session = NonNullable<CaseReport['session']>;
type Meeting = NonNullable<CaseReport['meeting']> & { sessionId?: string };
type Message = CaseReport['messages'][number] & { meetingId: string };

/** Registers the demand of ITPC Sydney's buyer and follows it to the mails, by the public API only. */
export async function runSydneyCase(origin: string): Promise<CaseReport> {
  const input = sydneyDemand(new Date());
  const demand = await post<{ demandId: string; lines: (ReportedLine & { quantity: ReportedLine['wanted'] })[] }>(
    origin,
    '/demands',
    input,
  );
  const begun = performance.now();
  const { demandId } = demand;
  const timed = async <T>(ask: () => Promise<T | undefined>): Promise<{ value: T; ms: number }> => {
    const value = await until(ask);
    return { value, ms: Math.round(performance.now() - begun) };
  };
  const match = await timed(() => get<{ lines: ReportedLine[] }>(origin, `/matches/${demandId}`));
  const proposals = await timed(async () =>
    nonEmpty((await get<Page<Session>>(origin, `/proposals?demandId=${demandId}`))?.items),
  );
  const session = proposals.value.find(({ producerName }) => producerName === offTaker);
  const meeting = await timed(async () =>
    (await get<Page<Meeting>>(origin, `/meetings?demandId=${demandId}`))?.items.find(
      ({ sessionId }) => sessionId === session?.sessionId,
    ),
  );
  const mails = await timed(async () => {
    const page = await get<Page<Message>>(origin, `/messages?meetingId=${meeting.value.meetingId}`);
    const done = page?.items.filter(({ state }) => state === 'sent' || state === 'kept') ?? [];
    return done.length === meeting.value.parties.length ? done : undefined;
  });
  const report: CaseReport = {
    at: new Date().toISOString(),
    demandId,
    lineIds: demand.lines.map(({ lineId }) => lineId),
    lines: match.value.lines.map((line) => ({ ...line, ...productOf(demand.lines, line.lineId) })),
    session,
    otherSessions: proposals.value.length - 1,
    meeting: meeting.value,
    messages: mails.value,
    milliseconds: { match: match.ms, proposal: proposals.ms, meeting: meeting.ms, mails: mails.ms },
    checks: [],
  };
  report.checks = await checkCase(report, origin);
  return report;
}

function productOf(lines: ReportedLine[], lineId: string): { commodity: string; form?: string } {
  const { commodity = '', form } = lines.find((line) => line.lineId === lineId) ?? {};
  return { commodity, form };
}

const nonEmpty = <T>(items?: T[]): T[] | undefined => (items && items.length > 0 ? items : undefined);

async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    const value = await ask();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`a step of the case did not happen within ${patienceMs / 1000} s; var/log has the services' logs`);
}
