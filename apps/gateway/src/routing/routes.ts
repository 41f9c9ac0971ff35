import { services, type ServiceName } from '@titik/contracts/topic';

/** The services behind the gateway. */
export type Upstream = Exclude<ServiceName, 'gateway'>;

export const upstreams = services.filter((service): service is Upstream => service !== 'gateway');

/** The one table of what is reached where: the first word after `/api/v1/`, and the service that answers it. */
export const owners: Readonly<Record<string, Upstream>> = {
  villages: 'village-registry',
  producers: 'village-registry',
  offers: 'village-registry',
  programmes: 'village-registry',
  'assessment-forms': 'village-registry',
  gaps: 'village-registry',
  trainings: 'village-registry',
  certificates: 'village-registry',
  contracts: 'village-registry',
  'offer-feed': 'village-registry',
  imports: 'village-registry',
  'trade-posts': 'buyer-registry',
  buyers: 'buyer-registry',
  demands: 'buyer-registry',
  deals: 'buyer-registry',
  'unresolved-words': 'buyer-registry',
  catalogue: 'buyer-registry',
  complaints: 'buyer-registry',
  'demand-imports': 'buyer-registry',
  matches: 'matching',
  proposals: 'matching',
  market: 'matching',
  feedback: 'matching',
  standings: 'matching',
  coaching: 'matching',
  meetings: 'scheduling',
  rsvp: 'scheduling',
  holidays: 'scheduling',
  calendars: 'scheduling',
  parties: 'scheduling',
  feeds: 'scheduling',
  slots: 'scheduling',
  'waiting-sessions': 'scheduling',
  resources: 'scheduling',
  'forum-days': 'scheduling',
  messages: 'notifications',
  contacts: 'notifications',
  users: 'identity',
  me: 'identity',
};

export const apiRoot = '/api/v1';

const fileDoors = new Set([`${apiRoot}/imports`, `${apiRoot}/demand-imports`]);

/** Bytes that a request to `path` may carry: files come in by their own doors only. */
export const longestBody = (path: string): number => (fileDoors.has(path) ? 104_857_600 : 1_048_576);

/** What every service has under a path of its own: reached as `/api/v1/services/<service>/…`. */
const inner: Readonly<Record<string, string>> = {
  parked: `${apiRoot}/parked`,
  audit: `${apiRoot}/audit`,
  state: `${apiRoot}/state`,
  'docs-json': '/docs-json',
};

export interface Target {
  upstream: Upstream;
  /** Path at the upstream, without the query */
  path: string;
}

/**
 * Where a request goes on to.
 * @param path the request's path as it came, without the query
 * @returns undefined where nothing answers
 */
export function targetOf(path: string): Target | undefined {
  if (hasDots(path)) return undefined;
  const [root, api, version, first, second, third, ...rest] = path.split('/');
  if (root !== '' || `/${api}/${version}` !== apiRoot || !first) return undefined;
  if (first !== 'services') return Object.hasOwn(owners, first) ? { upstream: owners[first], path } : undefined;
  const upstream = upstreams.find((service) => service === second);
  if (!upstream || !third || !Object.hasOwn(inner, third)) return undefined;
  return { upstream, path: [inner[third], ...rest].join('/') };
}

/** A URL parser would resolve dot segments and so reach past this table. */
export const hasDots = (path: string): boolean => /(^|\/)(\.|%2e){1,2}(\/|$)/i.test(path) || path.includes('\\');

/** The gateway's path for a path of a service's own document; undefined where the gateway does not pass it on. */
export function publicPathOf(upstream: Upstream, path: string): string | undefined {
  const own = [inner.parked, inner.audit, inner.state].some((each) => path === each || path.startsWith(`${each}/`));
  if (own) return `${apiRoot}/services/${upstream}${path.slice(apiRoot.length)}`;
  return targetOf(path)?.upstream === upstream ? path : undefined;
}
