import { createServer } from 'node:net';

/**
 * The preferred port on 127.0.0.1 when nobody listens there, else one of the next, else any free one.
 * The ports preferred here lie below 32768, where no outgoing connection is given one by chance.
 */
export async function freePort(preferred: number): Promise<number> {
  for (let port = preferred; port < preferred + 200; port += 10) {
    if (await tryPort(port)) return port;
  }
  return (await tryPort(0))!;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
