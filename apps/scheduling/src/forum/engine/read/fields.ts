import type { Fault, FaultCode } from './forum';

type Json = Record<string, unknown>;

/** Reads fields of plain data and keeps a fault for each that is not as it should be. */
export class Fields {
  readonly faults: Fault[] = [];

  fault(field: string, code: FaultCode, params?: Record<string, unknown>): void {
    this.faults.push({ field, code, ...(params && { params }) });
  }

  /** A whole number from `from` to `to`; `from` where it is none. */
  number(value: unknown, field: string, from: number, to: number = Number.MAX_SAFE_INTEGER): number {
    if (value === undefined) this.fault(field, 'missing');
    else if (!Number.isInteger(value)) this.fault(field, 'not-a-whole-number');
    else if ((value as number) < from || (value as number) > to) this.fault(field, 'out-of-range', { from, to });
    else return value as number;
    return from;
  }

  optional(value: unknown, field: string, from: number, to?: number): number | undefined {
    return value === undefined || value === null ? undefined : this.number(value, field, from, to);
  }

  list(value: unknown, field: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.fault(field, value === undefined ? 'missing' : 'not-a-list');
    return [];
  }

  numbers(value: unknown, field: string, from: number, to: number): number[] {
    if (value === undefined) return [];
    return this.list(value, field).map((each, i) => this.number(each, `${field}[${i}]`, from, to));
  }

  object(value: unknown, field: string, known?: readonly string[]): Json {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fault(field, value === undefined ? 'missing' : 'not-an-object');
      return {};
    }
    const at = field === '' ? '' : `${field}.`;
    for (const key of Object.keys(value)) if (known && !known.includes(key)) this.fault(at + key, 'unknown-field');
    return value as Json;
  }

  text(value: unknown, field: string): string {
    if (typeof value === 'string') return value;
    this.fault(field, value === undefined ? 'missing' : 'not-a-text');
    return '';
  }
}
