import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServiceName } from '@titik/contracts/topic';
import type { OutgoingMessage } from '@titik/eventing/bus';
import { KafkaBus } from '@titik/eventing/kafka-bus';
import type { E2eStack } from './e2e/e2e-stack';

export interface Levers {
  /** `POST /publish` with a message as it travels; `POST /stop/<service>`, `POST /start/<service>`. */
  url: string;
  close(): Promise<void>;
}

/** What a test in a browser cannot do by itself: take a service down, or put a message into a topic. */
export async function openLevers(stack: E2eStack): Promise<Levers> {
  const { brokers, prefix } = stack.parts;
  const bus = new KafkaBus({ brokers: brokers.split(','), clientId: 'levers', prefix });
  const pull = async (path: string, body: string): Promise<void> => {
    const [, lever, service] = path.split('/');
    if (lever === 'publish') return bus.publishBatch([JSON.parse(body) as OutgoingMessage]);
    if (lever === 'stop') await stack.one(service as ServiceName).stop();
    else await stack.start(service as ServiceName);
  };
  const server = createServer((request, response) => {
    void textOf(request)
      .then((body) => pull(request.url ?? '', body))
      .then(
        () => response.writeHead(204).end(),
        (error: Error) => response.writeHead(500).end(error.message),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await bus.close();
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
