import type { Language } from '@titik/contracts/values';
import { sayProblem } from '@titik/platform/words';
import type { ColumnView, FaultView, ImportView, KindView, RowView } from './import.dto';
import type { ImportKind } from './import-kind';
import type { ImportJob } from './jobs/import-job.entity';
import type { ImportRow } from './jobs/import-row.entity';
import { reportDays } from './jobs/prune-reports';
import type { Column, Fault } from './reading/column';

export const describeKind = ({ kind, columns }: ImportKind, language: Language): KindView => ({
  kind,
  columns: columns.map((column) => describeColumn(column, language)),
});

const describeColumn = ({ key, names, needed, example }: Column, language: Language): ColumnView => ({
  key,
  name: names[language],
  needed: needed !== undefined,
  example,
});

/** An import as its reader sees it; `now` only for one that runs. */
export function describeImport(job: ImportJob, columns: readonly Column[], language: Language, now: Date): ImportView {
  const { header, failure, startedAt, finishedAt } = job;
  const seconds = startedAt ? ((finishedAt ?? now).getTime() - startedAt.getTime()) / 1000 : 0;
  return {
    importId: job.id,
    kind: job.kind,
    source: job.source,
    ...(job.fileName !== null && { fileName: job.fileName }),
    format: job.format,
    size: Number(job.size),
    dryRun: job.dryRun,
    state: job.state,
    rowsRead: job.rowsRead,
    good: job.good,
    unchanged: job.unchanged,
    bad: job.bad,
    suspected: job.suspected,
    ...(job.rowsExpected !== null && { rowsExpected: job.rowsExpected }),
    ...(seconds > 0 && { perSecond: Math.round(job.rowsRead / seconds) }),
    headers: header?.headers ?? [],
    mapping: header?.mapping ?? {},
    ignored: header?.ignored ?? [],
    missing: columns
      .filter(({ key }) => header?.missing.includes(key))
      .map((column) => describeColumn(column, language)),
    ...(failure && { failure: { code: failure.code, detail: sayProblem(language, failure.code, failure.params) } }),
    by: job.actor,
    createdAt: job.createdAt.toISOString(),
    ...(startedAt && { startedAt: startedAt.toISOString() }),
    ...(finishedAt && {
      finishedAt: finishedAt.toISOString(),
      rowsUntil: new Date(finishedAt.getTime() + reportDays * 86_400_000).toISOString(),
    }),
  };
}

/** A row of the report, its faults in the reader's language. */
export function describeRow(row: ImportRow, job: ImportJob, columns: readonly Column[], language: Language): RowView {
  const { candidateId, decidedBy, decidedAt } = row;
  return {
    row: row.number,
    state: row.state,
    cells: row.cells.map(String),
    faults: row.faults.map((fault) => describeFault(fault, job, columns, language)),
    ...(candidateId !== null && { candidateId }),
    ...(decidedBy !== null && { decidedBy }),
    ...(decidedAt !== null && { decidedAt: decidedAt.toISOString() }),
  };
}

function describeFault(fault: Fault, job: ImportJob, columns: readonly Column[], language: Language): FaultView {
  const { column, value, code, params } = fault;
  const name = columns.find(({ key }) => key === column)?.names[language] ?? column;
  return {
    column,
    header: job.header?.mapping[column] ?? name,
    value,
    code,
    reason: sayProblem(language, code, { value, ...params }),
  };
}

/** Why a row did not simply go in, in one line. */
export function whyNot(row: RowView, language: Language): string {
  if (row.state === 'suspected') return sayProblem(language, 'import.duplicate-suspected', { id: row.candidateId });
  return row.faults.map(({ header, reason }) => (header ? `${header}: ${reason}` : reason)).join(' | ');
}
