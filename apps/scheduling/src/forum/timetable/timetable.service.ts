import { Injectable } from '@nestjs/common';
import type { Language } from '@titik/contracts/values';
import { DataSource } from 'typeorm';
import { findDay } from '../days/find-day';
import { readRecords } from '../schedule/read-records';
import { timetable } from './timetable';
import { timetableCsv } from './timetable-csv';
import type { TimetableFormat, TimetableQuery, TimetableView } from './timetable.dto';
import { timetablePage, timetablePolicy } from './timetable-page';

/** A timetable in the form that was asked for, with the headers that belong to it. */
export interface TimetableAnswer {
  type: string;
  headers: Record<string, string>;
  body: TimetableView | string;
}

/** The schedule of a day, to be read, printed or opened in a spreadsheet. */
@Injectable()
export class TimetableService {
  constructor(private readonly database: DataSource) {}

  /** @throws NotFoundError `forum-day.not-found` */
  answer(
    forumDayId: string,
    { by = 'party', party }: TimetableQuery,
    format: TimetableFormat,
    language: Language,
  ): Promise<TimetableAnswer> {
    // One look at the whole: what is being written meanwhile is either in it or not.
    return this.database.transaction('REPEATABLE READ', async (tx) => {
      const day = await findDay(tx, forumDayId);
      const all = timetable(day, await readRecords(tx, day), party ? 'party' : by);
      const sections = party ? all.filter(({ id }) => id === party) : all;
      const shown = party ? 'party' : by;
      const headers = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };
      if (format === 'html') {
        const body = timetablePage(day, sections, shown, language);
        return {
          type: 'text/html; charset=utf-8',
          headers: { ...headers, 'content-security-policy': timetablePolicy },
          body,
        };
      }
      if (format === 'csv') {
        const name = `attachment; filename="timetable-${day.date}-${shown}.csv"`;
        return {
          type: 'text/csv; charset=utf-8',
          headers: { ...headers, 'content-disposition': name },
          body: timetableCsv(sections),
        };
      }
      const { version, name, place, date, zone } = day;
      return {
        type: 'application/json; charset=utf-8',
        headers,
        body: { forumDayId, version, name, place, date, zone, by: shown, sections },
      };
    });
  }
}

/** The form of answer that an `Accept` header prefers. */
export function formatOf(accept = ''): TimetableFormat {
  const wanted = accept
    .split(',')
    .map((each) => {
      const [type, ...params] = each.trim().split(';');
      const quality = params.map((param) => /^\s*q=([\d.]+)/.exec(param)?.[1]).find((q) => q !== undefined);
      return { format: ofType[type.toLowerCase()], quality: Number(quality ?? 1) };
    })
    .filter(({ format, quality }) => format !== undefined && quality > 0);
  const best = Math.max(0, ...wanted.map(({ quality }) => quality));
  return wanted.find(({ quality }) => quality === best)?.format ?? 'json';
}

const ofType: Record<string, TimetableFormat> = {
  'text/html': 'html',
  'text/csv': 'csv',
  'application/json': 'json',
};
