import { csvLine } from '@titik/platform/http/csv';
import type { TimetableSection } from './timetable';

/** A timetable as CSV (RFC 4180), a line a meeting and page. */
export function timetableCsv(sections: readonly TimetableSection[]): string {
  const header = csvLine([
    'page',
    'slot',
    'start',
    'end',
    'table',
    'party',
    'other_party',
    'interpreter',
    'meeting_id',
  ]);
  const lines = sections.flatMap(({ title, entries }) =>
    entries.map(({ slot, start, end, tableNo, parties: [one, other], interpreter, meetingId }) =>
      csvLine([title, slot, start, end, tableNo, one.name, other.name, interpreter, meetingId]),
    ),
  );
  return `${[header, ...lines].join('\r\n')}\r\n`;
}
