import type { IconName } from '../ui/icon';
import type { Role } from './me';

interface Place {
  to: '/demands' | '/demands/new' | '/meetings' | '/forum-days';
  label: 'nav.demands' | 'nav.new-demand' | 'nav.meetings' | 'nav.forum-days';
  icon: IconName;
  roles: readonly Role[];
}

/** Where each role can go, in the order of the menu. */
const places: readonly Place[] = [
  { to: '/demands', label: 'nav.demands', icon: 'demands', roles: ['attache', 'coordinator', 'operator'] },
  { to: '/demands/new', label: 'nav.new-demand', icon: 'plus', roles: ['attache'] },
  {
    to: '/meetings',
    label: 'nav.meetings',
    icon: 'meetings',
    roles: ['attache', 'producer', 'coordinator', 'operator'],
  },
  { to: '/forum-days', label: 'nav.forum-days', icon: 'forum', roles: ['attache', 'coordinator', 'operator'] },
];

export const placesOf = (role: Role): readonly Place[] => places.filter(({ roles }) => roles.includes(role));

/** The place whose pages an address belongs to: the longest that it begins with. */
export const placeAt = (path: string): string | undefined =>
  places
    .map(({ to }) => to)
    .filter((to) => path === to || path.startsWith(`${to}/`))
    .toSorted((a, b) => b.length - a.length)[0];
