import { publicPathOf, targetOf, upstreams } from './routes';

describe('targetOf', () => {
  it.each([
    ['/api/v1/villages', 'village-registry', '/api/v1/villages'],
    ['/api/v1/offers/bulk', 'village-registry', '/api/v1/offers/bulk'],
    ['/api/v1/demands/1/close', 'buyer-registry', '/api/v1/demands/1/close'],
    ['/api/v1/deals/1/steps/sample', 'buyer-registry', '/api/v1/deals/1/steps/sample'],
    ['/api/v1/trade-posts', 'buyer-registry', '/api/v1/trade-posts'],
    ['/api/v1/market/status', 'matching', '/api/v1/market/status'],
    ['/api/v1/coaching/villages/3526010001', 'matching', '/api/v1/coaching/villages/3526010001'],
    ['/api/v1/meetings/7/answers', 'scheduling', '/api/v1/meetings/7/answers'],
    ['/api/v1/parties/7/feed', 'scheduling', '/api/v1/parties/7/feed'],
    ['/api/v1/feeds/secret.ics', 'scheduling', '/api/v1/feeds/secret.ics'],
    ['/api/v1/forum-days/7/runs/8/events', 'scheduling', '/api/v1/forum-days/7/runs/8/events'],
    ['/api/v1/forum-days/7/timetable.html', 'scheduling', '/api/v1/forum-days/7/timetable.html'],
    ['/api/v1/messages/9/eml', 'notifications', '/api/v1/messages/9/eml'],
    ['/api/v1/services/matching/parked', 'matching', '/api/v1/parked'],
    ['/api/v1/services/scheduling/parked/5/retry', 'scheduling', '/api/v1/parked/5/retry'],
    ['/api/v1/services/matching/state', 'matching', '/api/v1/state'],
    ['/api/v1/services/buyer-registry/docs-json', 'buyer-registry', '/docs-json'],
  ])('%s goes to %s', (path, upstream, at) => expect(targetOf(path)).toEqual({ upstream, path: at }));

  it.each([
    '/',
    '/api/v1',
    '/api/v1/',
    '/api/v2/villages',
    '/api/v1/parked',
    '/api/v1/constructor',
    '/api/v1/__proto__',
    '/api/v1/services',
    '/api/v1/services/status',
    '/api/v1/state',
    '/api/v1/services/gateway/parked',
    '/api/v1/services/nothing/parked',
    '/api/v1/services/matching/metrics',
    '/api/v1/services/matching/toString',
    '/api/v1/demands/../parked',
    '/api/v1/demands/%2e%2E/parked',
    '/api/v1/demands/./../parked',
    '/api/v1/demands/..\\parked',
    'http://elsewhere/api/v1/demands',
  ])('%s goes nowhere', (path) => expect(targetOf(path)).toBeUndefined());
});

describe('publicPathOf', () => {
  it('leads back to the same service and path for every parked list', () => {
    for (const upstream of upstreams) {
      const path = publicPathOf(upstream, '/api/v1/parked/{id}/retry')!;
      expect(targetOf(path)).toEqual({ upstream, path: '/api/v1/parked/{id}/retry' });
    }
  });

  it('hides what the gateway does not pass on', () => {
    expect(publicPathOf('matching', '/metrics')).toBeUndefined();
    expect(publicPathOf('matching', '/api/v1/demands')).toBeUndefined();
  });
});
