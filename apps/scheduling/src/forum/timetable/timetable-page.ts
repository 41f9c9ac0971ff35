import type { Language } from '@titik/contracts/values';
import { escapeHtml } from '@titik/platform/http/escape-html';
import { say } from '@titik/platform/words';
import { createHash } from 'node:crypto';
import type { ForumDay } from '../days/forum-day.entity';
import { slotTimes } from '../days/slot-times';
import type { TimetableBy, TimetableEntry, TimetableSection } from './timetable';

const style = `@page{size:A4;margin:15mm}
*{box-sizing:border-box}
body{font:11pt/1.4 system-ui,sans-serif;color:#000;background:#fff;max-width:180mm;margin:0 auto;padding:8mm}
section{break-after:page;margin-bottom:14mm}
section:last-of-type{break-after:auto}
header p{margin:0;color:#333}
h1{font-size:20pt;line-height:1.2;margin:2mm 0 4mm;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;table-layout:fixed}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border-bottom:.3mm solid #999;padding:1.4mm 2mm;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{border-bottom-color:#000;font-weight:600}
.time{width:30mm;white-space:nowrap;font-variant-numeric:tabular-nums}
.table{width:18mm}
.note{width:38mm}
.free td{color:#666}
@media print{body{padding:0;max-width:none}}`;

/** Nothing runs and nothing is fetched. */
export const timetablePolicy = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** The timetable to be printed: a page for each party, table or slot, with every slot of the day. */
export function timetablePage(
  day: ForumDay,
  sections: readonly TimetableSection[],
  by: TimetableBy,
  language: Language,
): string {
  const words = (key: string, params = {}): string =>
    escapeHtml(say(language, `scheduling:forum-day.page.${key}`, params));
  const noon = new Date(`${day.date}T12:00Z`);
  const date = new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeZone: 'UTC' }).format(noon);
  const title = `${escapeHtml(day.name)} – ${words('timetable')}`;
  const labels = slotTimes(day).map(({ no, label, end }) => ({ no, span: `${label}–${clock(day, end)}` }));
  const pages = sections.map((section) => pageOf(section));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${pages.length > 0 ? pages.join('\n') : `<p>${words('empty')}</p>`}
</body>
</html>
`;

  function pageOf({ title: name, entries }: TimetableSection): string {
    const heading = by === 'party' ? escapeHtml(name) : words(by, { number: name, span: spanOf(name) });
    return `<section>
<header><p>${escapeHtml(day.name)}, ${escapeHtml(day.place)}</p><p>${escapeHtml(date)} (${escapeHtml(day.zone)})</p></header>
<h1>${heading}</h1>
<table>
<thead><tr>${headings()}</tr></thead>
<tbody>
${(by === 'slot' ? entries.map(rowOf) : labels.map(({ no, span }) => rowAt(no, span, entries))).join('\n')}
</tbody>
</table>
</section>`;
  }

  function headings(): string {
    const time = by === 'slot' ? '' : `<th class="time" scope="col">${words('time')}</th>`;
    const table = by === 'table' ? '' : `<th class="table" scope="col">${words('at-table')}</th>`;
    return `${time}${table}<th scope="col">${words(by === 'party' ? 'with' : 'who')}</th><th class="note" scope="col">${words('notes')}</th>`;
  }

  function rowAt(no: number, span: string, entries: readonly TimetableEntry[]): string {
    const entry = entries.find(({ slot }) => slot === no);
    if (entry) return rowOf(entry);
    const columns = by === 'party' ? 3 : 2;
    return `<tr class="free"><td class="time">${span}</td><td colspan="${columns}">${words('free')}</td></tr>`;
  }

  function rowOf({ slot, tableNo, parties, interpreter }: TimetableEntry): string {
    const shown = by === 'party' ? parties.slice(1) : parties;
    const who = shown.map(({ name }) => escapeHtml(name)).join(' – ');
    const helped = interpreter ? `<br><small>${words('interpreter', { name: interpreter })}</small>` : '';
    const time = by === 'slot' ? '' : `<td class="time">${spanOf(`${slot}`)}</td>`;
    const table = by === 'table' ? '' : `<td class="table">${tableNo}</td>`;
    return `<tr>${time}${table}<td>${who}${helped}</td><td></td></tr>`;
  }

  function spanOf(no: string): string {
    return labels[Number(no) - 1]?.span ?? '';
  }
}

const clock = ({ zone }: ForumDay, at: Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
