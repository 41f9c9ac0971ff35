import { type Service, serviceOf } from '../operations/services';

export interface AuditSearch {
  service?: Service;
  actor?: string;
  kind?: string;
  subject?: string;
}

/** What the address says of the list; whatever it does not know is left out. */
export function auditSearch({ service, actor, kind, subject }: Record<string, unknown>): AuditSearch {
  const known = serviceOf(service);
  return {
    ...(known && { service: known }),
    ...(said(actor) && { actor }),
    ...(said(kind) && { kind }),
    ...(said(subject) && { subject }),
  };
}

const said = (value: unknown): value is string => typeof value === 'string' && value !== '';
