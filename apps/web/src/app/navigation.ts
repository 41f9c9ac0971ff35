import type { IconName } from '../ui/icon';
import type { Role } from './me';

/** The menu's parts, where it has many places. */
export type Group = 'running' | 'trade' | 'villages' | 'calendars';

/** Where each role can go, in the order of the menu. */
const places = [
  { to: '/status', label: 'nav.status', icon: 'pulse', group: 'running', roles: ['operator'] },
  { to: '/parked', label: 'nav.parked', icon: 'parked', group: 'running', roles: ['operator'] },
  { to: '/messages', label: 'nav.messages', icon: 'letter', group: 'running', roles: ['operator'] },
  { to: '/users', label: 'nav.users', icon: 'people', group: 'running', roles: ['operator'] },
  { to: '/audit', label: 'nav.audit', icon: 'log', group: 'running', roles: ['operator'] },
  { to: '/overview', label: 'nav.overview', icon: 'overview', group: 'trade', roles: ['coordinator'] },
  {
    to: '/demands',
    label: 'nav.demands',
    icon: 'demands',
    group: 'trade',
    roles: ['attache', 'coordinator', 'operator'],
  },
  { to: '/demands/new', label: 'nav.new-demand', icon: 'plus', group: 'trade', roles: ['attache'] },
  {
    to: '/meetings',
    label: 'nav.meetings',
    icon: 'meetings',
    group: 'trade',
    roles: ['attache', 'coordinator', 'operator'],
  },
  { to: '/deals', label: 'deal.title', icon: 'deals', group: 'trade', roles: ['attache', 'operator'] },
  {
    to: '/forum-days',
    label: 'nav.forum-days',
    icon: 'forum',
    group: 'trade',
    roles: ['attache', 'coordinator', 'operator'],
  },
  { to: '/post', label: 'nav.post', icon: 'post', group: 'trade', roles: ['attache'] },
  { to: '/posts', label: 'nav.posts', icon: 'post', group: 'trade', roles: ['operator'] },
  { to: '/complaints', label: 'nav.complaints', icon: 'complaint', group: 'trade', roles: ['attache', 'operator'] },
  { to: '/unresolved-words', label: 'nav.unresolved-words', icon: 'words', group: 'trade', roles: ['operator'] },
  { to: '/invitations', label: 'nav.invitations', icon: 'meetings', group: 'trade', roles: ['producer'] },
  { to: '/offers', label: 'nav.offers', icon: 'offers', group: 'trade', roles: ['producer'] },
  { to: '/gaps', label: 'nav.gaps', icon: 'gaps', group: 'trade', roles: ['producer'] },
  { to: '/deliveries', label: 'nav.deliveries', icon: 'truck', group: 'trade', roles: ['producer'] },
  { to: '/calendar', label: 'nav.calendar', icon: 'clock', group: 'trade', roles: ['producer'] },
  { to: '/company', label: 'nav.company', icon: 'company', group: 'trade', roles: ['producer'] },
  { to: '/unlocks', label: 'nav.unlocks', icon: 'unlock', group: 'villages', roles: ['coordinator', 'operator'] },
  { to: '/villages', label: 'nav.villages', icon: 'villages', group: 'villages', roles: ['coordinator', 'operator'] },
  {
    to: '/assessments',
    label: 'nav.assessments',
    icon: 'assess',
    group: 'villages',
    roles: ['coordinator', 'operator'],
  },
  { to: '/curation', label: 'nav.curation', icon: 'review', group: 'villages', roles: ['coordinator', 'operator'] },
  {
    to: '/trainings',
    label: 'nav.trainings',
    icon: 'trainings',
    group: 'villages',
    roles: ['coordinator', 'operator'],
  },
  { to: '/imports', label: 'nav.imports', icon: 'imports', group: 'villages', roles: ['coordinator', 'operator'] },
  { to: '/holidays', label: 'nav.holidays', icon: 'calendar', group: 'calendars', roles: ['operator'] },
  {
    to: '/resources',
    label: 'nav.resources',
    icon: 'room',
    group: 'calendars',
    roles: ['coordinator', 'operator'],
  },
] as const satisfies readonly { to: string; label: string; icon: IconName; group: Group; roles: readonly Role[] }[];

type Place = (typeof places)[number];

export const placesOf = (role: Role): readonly Place[] =>
  places.filter(({ roles }) => (roles as readonly Role[]).includes(role));

/** A role's menu, part by part; a part's name is worth saying where there are several. */
export function menuOf(role: Role): { group: Group; places: readonly Place[] }[] {
  const its = placesOf(role);
  return [...new Set(its.map(({ group }) => group))].map((group) => ({
    group,
    places: its.filter((place) => place.group === group),
  }));
}

/** The place whose pages an address belongs to: the longest that it begins with. */
export const placeAt = (path: string): string | undefined =>
  places
    .map(({ to }) => to)
    .filter((to) => path === to || path.startsWith(`${to}/`))
    .toSorted((a, b) => b.length - a.length)[0];
