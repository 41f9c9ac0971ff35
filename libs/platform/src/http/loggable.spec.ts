import { loggable } from './loggable';

it.each([
  ['/api/v1/feeds/xLk2_secret-0.ics?lang=en', '/api/v1/feeds/[hidden]?lang=en'],
  ['/api/v1/rsvp/AAGx_secret', '/api/v1/rsvp/[hidden]'],
  ['/api/v1/meetings/7?after=8', '/api/v1/meetings/7?after=8'],
])('%s', (url, expected) => expect(loggable(url)).toBe(expected));
