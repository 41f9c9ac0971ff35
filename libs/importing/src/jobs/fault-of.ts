import { isTransient } from '@titik/eventing/failure';
import { type AnyDomainError, statusOf } from '@titik/platform/errors';
import type { ImportKind } from '../import-kind';
import type { Fault } from '../reading/column';

const sqlState = (error: unknown): string => String((error as { code?: unknown } | undefined)?.code ?? '');

/**
 * What an error that a row ran into says of the row; undefined for one that is no row's fault.
 * @param rawOf what the row's file has in a column
 */
export function faultOf(error: unknown, kind: ImportKind, rawOf: (column: string) => string): Fault | undefined {
  if (isTransient(error)) return undefined;
  if (statusOf(error) !== undefined) {
    const { code, params } = error as AnyDomainError;
    const field = (params.field ?? '').replace(/^[a-z]+\.\d+\./i, '');
    const column = kind.columnOf?.[field] ?? field;
    return { column, value: rawOf(column), code, params };
  }
  // A value or a constraint: classes 22 and 23 of PostgreSQL's appendix A.
  if (!/^2[23]/.test(sqlState(error))) return undefined;
  const constraint = (error as { constraint?: string }).constraint ?? sqlState(error);
  return { column: '', value: '', code: 'import.refused-by-database', params: { constraint } };
}
