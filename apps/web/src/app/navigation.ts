import type { IconName } from '../ui/icon';
import type { Role } from './me';

type ProducersPlace = 'invitations' | 'offers' | 'gaps' | 'deliveries' | 'calendar' | 'company';

interface Place {
  to: '/demands' | '/demands/new' | '/meetings' | `/${ProducersPlace}`;
  label: 'nav.demands' | 'nav.new-demand' | 'nav.meetings' | `nav.${ProducersPlace}`;
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
    roles: ['attache', 'coordinator', 'operator'],
  },
  { to: '/invitations', label: 'nav.invitations', icon: 'meetings', roles: ['producer'] },
  { to: '/offers', label: 'nav.offers', icon: 'offers', roles: ['producer'] },
  { to: '/gaps', label: 'nav.gaps', icon: 'gaps', roles: ['producer'] },
  { to: '/deliveries', label: 'nav.deliveries', icon: 'truck', roles: ['producer'] },
  { to: '/calendar', label: 'nav.calendar', icon: 'clock', roles: ['producer'] },
  { to: '/company', label: 'nav.company', icon: 'company', roles: ['producer'] },
];

export const placesOf = (role: Role): readonly Place[] => places.filter(({ roles }) => roles.includes(role));

/** The place whose pages an address belongs to: the longest that it begins with. */
export const placeAt = (path: string): string | undefined =>
  places
    .map(({ to }) => to)
    .filter((to) => path === to || path.startsWith(`${to}/`))
    .toSorted((a, b) => b.length - a.length)[0];
