import { InvalidError } from '@titik/platform/errors';
import { feedAddress, isPublicAddress } from './feed-address';

it.each(['8.8.8.8', '193.0.6.139', '2001:4860:4860::8888', '2a00:1450:4001::1'])('%s is public', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);

it.each([
  '127.0.0.1',
  '127.8.9.1',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  'fc00::1',
  'fe80::1',
  'ff02::1',
  '2002:7f00:1::',
  '2001:db8::1',
  'localhost',
  '',
])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));

it.each(['https://calendar.example.com/private-7/basic.ics', 'https://8.8.8.8/a.ics'])('%s may be asked', (url) =>
  expect(feedAddress(url).href).toBe(url),
);

it.each([
  'http://calendar.example.com/a.ics',
  'webcal://calendar.example.com/a.ics',
  'file:///etc/passwd',
  'https://user:secret@calendar.example.com/a.ics',
  'https://calendar.example.com:8443/a.ics',
  'https://127.0.0.1/a.ics',
  'https://2130706433/a.ics',
  'https://0x7f.1/a.ics',
  'https://[::1]/a.ics',
  'https://[::ffff:10.0.0.1]/a.ics',
  'not a url',
])('%s may not', (url) => expect(() => feedAddress(url)).toThrow(InvalidError));
