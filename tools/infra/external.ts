import { connect } from 'node:net';
import { PlainError } from './progress';

/**
 * The value of an environment variable that points at a part somebody else runs, after a look whether
 * anything listens there; undefined when it is not set. PlainError, naming the variable, when nobody
 * listens. Takes a URL or a comma-separated list of host:port, of which one must answer.
 */
export async function externalAddress(variable: string, defaultPort: number): Promise<string | undefined> {
  const value = process.env[variable];
  if (!value) return undefined;
  const targets = value.includes('://') ? [new URL(value).host] : value.split(',');
  for (const target of targets) {
    const { hostname, port } = new URL(`tcp://${target.trim()}`);
    if (await listens(hostname.replace(/^\[|\]$/g, ''), Number(port || defaultPort))) return value;
  }
  throw new PlainError(
    `${variable} is set, but nobody listens at ${targets.join(' or ')}. Correct it, or unset it to use a local one.`,
  );
}

function listens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 5_000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}
