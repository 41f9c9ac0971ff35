import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InvalidError } from './errors';

const longest = { actor: 200, reason: 500 };

/** Who asks for a change, and why; written beside the change in the audit log. */
export interface Caller {
  actor: string;
  reason?: string;
  requestId?: string;
}

/** A change that a service makes by itself, e.g. a sweep of what is over. */
export const byService = (task: string): Caller => ({ actor: `service:${task}` });

/**
 * Reads the caller of a request from `X-Actor` and `X-Reason`, percent-encoded UTF-8.
 * @throws InvalidError request.bad-header
 */
export function callerOf(request: Pick<FastifyRequest, 'headers' | 'id'>): Caller {
  const actor = header(request, 'x-actor', longest.actor);
  const reason = header(request, 'x-reason', longest.reason);
  return { actor: actor ?? 'anonymous', ...(reason !== undefined && { reason }), requestId: String(request.id) };
}

/** The caller of this request, for a door to hand on to its service. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Caller =>
  callerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

function header(request: Pick<FastifyRequest, 'headers'>, name: string, most: number): string | undefined {
  const given = request.headers[name];
  if (given === undefined || given === '') return undefined;
  const text = decoded(String(given));
  if (text === undefined || text.length > most) throw new InvalidError('request.bad-header', { field: name, most });
  return text;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
