import type { IconName } from '../ui/icon';
import type { Role } from './me';

type OperatorPlace =
  | '/status'
  | '/parked'
  | '/messages'
  | '/unresolved-words'
  | '/complaints'
  | '/posts'
  | '/post'
  | '/users'
  | '/holidays'
  | '/resources'
  | '/audit';
type OperatorLabel =
  | 'nav.status'
  | 'nav.parked'
  | 'nav.messages'
  | 'nav.unresolved-words'
  | 'nav.complaints'
  | 'nav.posts'
  | 'nav.post'
  | 'nav.users'
  | 'nav.holidays'
  | 'nav.resources'
  | 'nav.audit';

interface Place {
  to: '/demands' | '/demands/new' | '/meetings' | OperatorPlace;
  label: 'nav.demands' | 'nav.new-demand' | 'nav.meetings' | OperatorLabel;
  icon: IconName;
  roles: readonly Role[];
}

/** Where each role can go, in the order of the menu. */
const places: readonly Place[] = [
  { to: '/status', label: 'nav.status', icon: 'pulse', roles: ['operator'] },
  { to: '/parked', label: 'nav.parked', icon: 'parked', roles: ['operator'] },
  { to: '/messages', label: 'nav.messages', icon: 'letter', roles: ['operator'] },
  { to: '/demands', label: 'nav.demands', icon: 'demands', roles: ['attache', 'coordinator', 'operator'] },
  { to: '/demands/new', label: 'nav.new-demand', icon: 'plus', roles: ['attache'] },
  {
    to: '/meetings',
    label: 'nav.meetings',
    icon: 'meetings',
    roles: ['attache', 'producer', 'coordinator', 'operator'],
  },
  { to: '/post', label: 'nav.post', icon: 'post', roles: ['attache'] },
  { to: '/unresolved-words', label: 'nav.unresolved-words', icon: 'words', roles: ['operator'] },
  { to: '/complaints', label: 'nav.complaints', icon: 'complaint', roles: ['attache', 'operator'] },
  { to: '/posts', label: 'nav.posts', icon: 'post', roles: ['operator'] },
  { to: '/users', label: 'nav.users', icon: 'people', roles: ['operator'] },
  { to: '/holidays', label: 'nav.holidays', icon: 'calendar', roles: ['operator'] },
  { to: '/resources', label: 'nav.resources', icon: 'room', roles: ['operator'] },
  { to: '/audit', label: 'nav.audit', icon: 'log', roles: ['operator'] },
];

export const placesOf = (role: Role): readonly Place[] => places.filter(({ roles }) => roles.includes(role));

/** The place whose pages an address belongs to: the longest that it begins with. */
export const placeAt = (path: string): string | undefined =>
  places
    .map(({ to }) => to)
    .filter((to) => path === to || path.startsWith(`${to}/`))
    .toSorted((a, b) => b.length - a.length)[0];
