import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { SignIn } from './sign-in';

/** Signing in and out, outside `/api`. */
export async function serveSignIn(scope: FastifyInstance, signIn: SignIn): Promise<void> {
  // A form without fields, or nothing at all.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 4096 }, (_request, _body, done) => done(null));
  const style = readFileSync(join(__dirname, 'sign-in.css'), 'utf8');
  scope.get('/auth/sign-in.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(style));
  scope.get('/auth/login', (request, reply) => signIn.login(request, reply));
  scope.get('/auth/callback', (request, reply) => signIn.callback(request, reply));
  scope.post('/auth/logout', (request, reply) => signIn.logout(request, reply));
  scope.get('/auth/me', (request, reply) => signIn.me(request, reply));
}
