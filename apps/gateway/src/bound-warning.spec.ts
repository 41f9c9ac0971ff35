import { boundWarning } from './bound-warning';

it.each([
  ['127.0.0.1', 'log'],
  ['localhost', 'log'],
  ['::1', 'log'],
  ['0.0.0.0', 'warn'],
  ['::', 'warn'],
  ['192.168.1.5', 'warn'],
  ['127.0.0.1.example.org', 'warn'],
])('bound to %s, the log speaks at level %s', (host, level) => expect(boundWarning(host).level).toBe(level));
