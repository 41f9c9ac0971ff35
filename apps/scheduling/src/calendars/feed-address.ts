import { InvalidError } from '@titik/platform/errors';
import { BlockList, isIP } from 'node:net';

/** IPv4 that is not somewhere on the public Internet (IANA special-purpose registry). */
const inner = new BlockList();
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
]) {
  const [net, bits] = range.split('/');
  inner.addSubnet(net, Number(bits), 'ipv4');
}

/** IPv6 is public only in 2000::/3, and there not where IPv4 is carried inside or nothing is meant to be reached. */
const outer = new BlockList();
outer.addSubnet('2000::', 3, 'ipv6');
const carried = new BlockList();
carried.addSubnet('2001::', 23, 'ipv6');
carried.addSubnet('2001:db8::', 32, 'ipv6');
carried.addSubnet('2002::', 16, 'ipv6');
carried.addSubnet('3fff::', 20, 'ipv6');

/** Whether an IP address lies on the public Internet, so that nobody reaches our own network through us. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inner.check(address, 'ipv4');
  return family === 6 && outer.check(address, 'ipv6') && !carried.check(address, 'ipv6');
}

/**
 * The address of a feed that may be asked: https, the usual port, no password in it, no private IP address.
 * @throws InvalidError `calendar.feed-address`
 */
export function feedAddress(text: string, field = 'feed.url'): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const host = url?.hostname.replace(/^\[|\]$/g, '') ?? '';
  const plain = url?.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  if (!url || !plain || (isIP(host) !== 0 && !isPublicAddress(host)))
    throw new InvalidError('calendar.feed-address', { field });
  return url;
}
