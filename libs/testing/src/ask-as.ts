import type { Principal } from '@titik/platform/auth/principal';
import request from 'supertest';
import type { TestService } from './test-service';

/** `['put', '/demands/…', { … }]`, below /api/v1; what changes something names version 1 unless said otherwise. */
export type Asking = [method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, body?: object];
export type Ask = (...asking: Asking) => request.Test;

/** Asks a service as this person. */
export async function askAs(service: TestService, part: Partial<Principal>): Promise<Ask> {
  const token = await service.tokens.token(part);
  const headers = { authorization: `Bearer ${token}`, 'accept-language': 'en', 'if-match': '"1"' };
  return (method, path, body) => {
    const api = request(service.url);
    return api[method](`/api/v1${path}`).set(headers).send(body);
  };
}

/** How each of these is answered: the question, the status and, where there is one, the code. */
export async function answersTo(ask: Ask, all: readonly Asking[]): Promise<string[]> {
  const answers: string[] = [];
  for (const [method, path, body] of all) {
    const answer = await ask(method, path, method === 'get' ? undefined : body);
    const code = (answer.body as { code?: string } | null)?.code;
    answers.push([method, path, answer.status, ...(answer.ok || code === undefined ? [] : [code])].join(' '));
  }
  return answers;
}

/** What {@link answersTo} gives where each is somebody else's. */
export const notYours = (all: readonly Asking[]): string[] =>
  all.map(([method, path]) => `${method} ${path} 403 auth.not-yours`);
