import { InvalidError } from '@titik/platform/errors';
import type { LookupAddress, LookupAllOptions, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { feedAddress, isPublicAddress } from './feed-address';

/** How a page is asked for; a test asks its own server. */
interface Way {
  get: typeof get;
  /** Which addresses may be connected to */
  allowed(address: string): boolean;
  /** Which URL may be asked for */
  check(url: string): URL;
  milliseconds: number;
}

const publicWay: Way = { get, allowed: isPublicAddress, check: feedAddress, milliseconds: 10_000 };
const most = { bytes: 1_048_576, redirects: 3 };

/**
 * The text behind a public https address: at most a megabyte in ten seconds, three redirects. A host's addresses are
 * vetted where the connection is made, so that a name cannot be public when it is looked at and private when it is
 * used.
 * @throws InvalidError `calendar.feed-address`, `calendar.feed-unreachable`, `calendar.feed-status`,
 *   `calendar.feed-too-large`, `calendar.feed-too-slow`
 */
export async function download(address: string, way: Way = publicWay): Promise<string> {
  const late = AbortSignal.timeout(way.milliseconds);
  try {
    let url = way.check(address);
    for (let hop = 0; hop <= most.redirects; hop++) {
      const answer = await ask(url, way, late);
      const { statusCode = 0, headers } = answer;
      if (statusCode === 200) return await textOf(answer);
      answer.destroy();
      if (statusCode < 300 || statusCode >= 400 || !headers.location)
        throw new InvalidError('calendar.feed-status', { status: statusCode });
      url = way.check(new URL(headers.location, url).href);
    }
    throw new InvalidError('calendar.feed-unreachable');
  } catch (error) {
    if (late.aborted) throw new InvalidError('calendar.feed-too-slow');
    throw error instanceof InvalidError ? error : new InvalidError('calendar.feed-unreachable');
  }
}

function ask(url: URL, way: Way, signal: AbortSignal): Promise<IncomingMessage> {
  const options = { signal, lookup: vetted(way.allowed), agent: false, headers: { accept: 'text/calendar' } } as const;
  return new Promise((resolve, reject) => way.get(url, options, resolve).on('error', reject));
}

/** As `dns.lookup`, which a connection calls for its host; one address that is not allowed spoils them all. */
function vetted(allowed: Way['allowed']) {
  return (
    host: string,
    options: LookupOptions,
    done: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
  ): void => {
    const all: LookupAllOptions = { ...options, all: true };
    lookup(host, all, (error, found) => {
      if (error) return done(error, []);
      if (found.length === 0 || !found.every(({ address }) => allowed(address)))
        return done(new InvalidError('calendar.feed-address', { field: 'feed.url' }), []);
      if (options.all) done(null, found);
      else done(null, found[0].address, found[0].family);
    });
  };
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > most.bytes) throw new InvalidError('calendar.feed-too-large', { most: most.bytes });
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
