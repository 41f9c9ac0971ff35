import type { IconName } from '../ui/icon';
import type { Role } from './me';

/** Where each role can go, in the order of the menu. */
const places = [
  { to: '/overview', label: 'nav.overview', icon: 'overview', roles: ['coordinator'] },
  { to: '/demands', label: 'nav.demands', icon: 'demands', roles: ['attache', 'coordinator', 'operator'] },
  { to: '/demands/new', label: 'nav.new-demand', icon: 'plus', roles: ['attache'] },
  { to: '/meetings', label: 'nav.meetings', icon: 'meetings', roles: ['attache', 'coordinator', 'operator'] },
  { to: '/deals', label: 'deal.title', icon: 'deals', roles: ['attache', 'operator'] },
  { to: '/invitations', label: 'nav.invitations', icon: 'meetings', roles: ['producer'] },
  { to: '/offers', label: 'nav.offers', icon: 'offers', roles: ['producer'] },
  { to: '/gaps', label: 'nav.gaps', icon: 'gaps', roles: ['producer'] },
  { to: '/deliveries', label: 'nav.deliveries', icon: 'truck', roles: ['producer'] },
  { to: '/calendar', label: 'nav.calendar', icon: 'clock', roles: ['producer'] },
  { to: '/company', label: 'nav.company', icon: 'company', roles: ['producer'] },
  { to: '/villages', label: 'nav.villages', icon: 'villages', roles: ['coordinator', 'operator'] },
  { to: '/unlocks', label: 'nav.unlocks', icon: 'unlock', roles: ['coordinator', 'operator'] },
  { to: '/assessments', label: 'nav.assessments', icon: 'assess', roles: ['coordinator', 'operator'] },
  { to: '/curation', label: 'nav.curation', icon: 'review', roles: ['coordinator', 'operator'] },
  { to: '/trainings', label: 'nav.trainings', icon: 'trainings', roles: ['coordinator', 'operator'] },
  { to: '/imports', label: 'nav.imports', icon: 'imports', roles: ['coordinator', 'operator'] },
  { to: '/forum-days', label: 'nav.forum-days', icon: 'forum', roles: ['attache', 'coordinator', 'operator'] },
] as const satisfies readonly { to: string; label: string; icon: IconName; roles: readonly Role[] }[];

type Place = (typeof places)[number];

export const placesOf = (role: Role): readonly Place[] =>
  places.filter(({ roles }) => (roles as readonly Role[]).includes(role));

/** The place whose pages an address belongs to: the longest that it begins with. */
export const placeAt = (path: string): string | undefined =>
  places
    .map(({ to }) => to)
    .filter((to) => path === to || path.startsWith(`${to}/`))
    .toSorted((a, b) => b.length - a.length)[0];
