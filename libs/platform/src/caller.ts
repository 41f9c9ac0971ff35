import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Authenticated } from './auth/auth.guard';
import type { Principal } from './auth/principal';
import { InvalidError } from './errors';

const longestReason = 500;

/** Who asks for a change, and why; written beside the change in the audit log. */
export interface Caller {
  actor: string;
  reason?: string;
  requestId?: string;
  /** Absent: a service by itself, or a door that is open to anybody */
  principal?: Principal;
}

/** A change that a service makes by itself, e.g. a sweep of what is over. */
export const byService = (task: string): Caller => ({ actor: `service:${task}` });

/**
 * Who the token speaks for, and why they ask: `X-Reason`, percent-encoded UTF-8.
 * @throws InvalidError request.bad-header
 */
export function callerOf({ headers, id, principal }: Pick<Authenticated, 'headers' | 'id' | 'principal'>): Caller {
  const reason = reasonOf(headers['x-reason']);
  return {
    actor: principal?.name ?? 'anonymous',
    ...(reason !== undefined && { reason }),
    requestId: String(id),
    ...(principal && { principal }),
  };
}

/** The caller of this request, for a door to hand on to its service. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Caller =>
  callerOf(context.switchToHttp().getRequest<Authenticated>()),
);

function reasonOf(given: string | string[] | undefined): string | undefined {
  if (given === undefined || given === '') return undefined;
  const text = decoded(String(given));
  if (text === undefined || text.length > longestReason)
    throw new InvalidError('request.bad-header', { field: 'x-reason', most: longestReason });
  return text;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
