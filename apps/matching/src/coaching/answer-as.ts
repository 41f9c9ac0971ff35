import type { FastifyReply } from 'fastify';
import type { ReportFormat, UnlockReport } from './coaching.dto';
import { unlockCsv } from './unlock-csv';

/** The report as the reader wants it: by the query, else by the header Accept, else as JSON. */
export function answerAs(
  format: ReportFormat | undefined,
  accept: string | undefined,
  report: UnlockReport,
  reply: FastifyReply,
): UnlockReport | string {
  void reply.header('vary', 'accept, accept-language');
  if ((format ?? (/\btext\/csv\b/.test(accept ?? '') ? 'csv' : 'json')) === 'json') return report;
  return asCsv(reply, 'coaching-unlocks.csv', unlockCsv(report));
}

export function asCsv(reply: FastifyReply, name: string, text: string): string {
  void reply
    .type('text/csv; charset=utf-8; header=present')
    .header('content-disposition', `inline; filename="${name}"`);
  return text;
}
