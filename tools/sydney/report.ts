import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface ReportedLine {
  lineId: string;
  words: string;
  commodity: string;
  form?: string;
  wanted: { min: number; max?: number; unit: string; rhythm: string };
  candidates: {
    producerId: string;
    producerName: string;
    score: number;
    available: number;
    reasons: { term: string; contribution: number; favours: boolean; text: string }[];
  }[];
  supply: { coverage: number; shortfall: number; parts: { producerName: string; quantity: number }[] };
  nearMisses: { producerName: string; lacks: { text: string }[] }[];
}

export interface Check {
  what: string;
  good: boolean;
  seen: string;
}

/** What one run of the case did and saw; written to var/demo-report.json. */
export interface CaseReport {
  at: string;
  demandId: string;
  lineIds: string[];
  lines: ReportedLine[];
  session?: { sessionId: string; producerId: string; producerName: string; lines: { lineId: string; words: string }[] };
  otherSessions: number;
  meeting?: {
    meetingId: string;
    start: string;
    end: string;
    state: string;
    parties: { partyId: string; role: string; name: string; zone: string; localStart: string; localEnd: string }[];
  };
  messages: { messageId: string; recipientName: string; subject: string; state: string; path?: string }[];
  /** From the answer 201 until the API showed it; asked every ten milliseconds. */
  milliseconds: { match: number; proposal: number; meeting: number; mails: number };
  checks: Check[];
}

export function writeReport(report: CaseReport, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}

export function printReport(report: CaseReport): void {
  const { lines, session, meeting, messages, milliseconds: ms } = report;
  console.log(`\nDemand ${report.demandId}`);
  for (const line of lines) {
    const { min, unit, rhythm } = line.wanted;
    console.log(
      `\n  "${line.words}" → ${line.commodity}${line.form ? ` / ${line.form}` : ''}, ${min} ${unit} ${rhythm}`,
    );
    for (const [place, { producerName, score, reasons }] of line.candidates.slice(0, 3).entries()) {
      console.log(`    ${place + 1}. ${producerName} (${score.toFixed(2)})`);
      if (place === 0) for (const { favours, text } of reasons) console.log(`       ${favours ? '+' : '−'} ${text}`);
    }
    const { coverage, shortfall, parts } = line.supply;
    const shares = parts.map(({ producerName, quantity }) => `${producerName} ${Math.round(quantity)}`).join(' + ');
    console.log(
      `    covered ${Math.round(coverage * 100)} % (${shares || 'nobody'}), shortfall ${Math.round(shortfall)} ${unit}`,
    );
    for (const { producerName, lacks } of line.nearMisses.slice(0, 2)) {
      console.log(`    near miss: ${producerName}: ${lacks.map(({ text }) => text).join('; ')}`);
    }
  }
  if (session) {
    const about = session.lines.map(({ words }) => words).join(' and ');
    console.log(`\n  Session with ${session.producerName} about ${about} (and ${report.otherSessions} with others)`);
  }
  if (meeting) {
    console.log(`  Meeting ${meeting.start} (${meeting.state})`);
    for (const { role, name, localStart } of meeting.parties)
      console.log(`    ${role.padEnd(9)}${localStart}  ${name}`);
  }
  for (const { recipientName, subject, path } of messages)
    console.log(`  Mail to ${recipientName}: ${subject}\n    ${path ?? ''}`);
  console.log(
    `\n  after 201: match ${ms.match} ms, proposal ${ms.proposal} ms, meeting ${ms.meeting} ms, mails ${ms.mails} ms`,
  );
  for (const { what, good, seen } of report.checks) console.log(`  ${good ? 'ok    ' : 'FAILED'} ${what}: ${seen}`);
}
