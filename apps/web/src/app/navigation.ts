import type { IconName } from '../ui/icon';
import type { Role } from './me';

interface Place {
  to:
    | '/demands'
    | '/demands/new'
    | '/meetings'
    | '/overview'
    | '/villages'
    | '/assessments'
    | '/curation'
    | '/unlocks'
    | '/trainings'
    | '/imports';
  label:
    | 'nav.demands'
    | 'nav.new-demand'
    | 'nav.meetings'
    | 'nav.overview'
    | 'nav.villages'
    | 'nav.assessments'
    | 'nav.curation'
    | 'nav.unlocks'
    | 'nav.trainings'
    | 'nav.imports';
  icon: IconName;
  roles: readonly Role[];
}

/** Where each role can go, in the order of the menu. */
const places: readonly Place[] = [
  { to: '/overview', label: 'nav.overview', icon: 'overview', roles: ['coordinator'] },
  { to: '/demands', label: 'nav.demands', icon: 'demands', roles: ['attache', 'coordinator', 'operator'] },
  { to: '/demands/new', label: 'nav.new-demand', icon: 'plus', roles: ['attache'] },
  {
    to: '/meetings',
    label: 'nav.meetings',
    icon: 'meetings',
    roles: ['attache', 'producer', 'coordinator', 'operator'],
  },
  { to: '/villages', label: 'nav.villages', icon: 'villages', roles: ['coordinator', 'operator'] },
  { to: '/unlocks', label: 'nav.unlocks', icon: 'unlock', roles: ['coordinator', 'operator'] },
  { to: '/assessments', label: 'nav.assessments', icon: 'assess', roles: ['coordinator', 'operator'] },
  { to: '/curation', label: 'nav.curation', icon: 'review', roles: ['coordinator', 'operator'] },
  { to: '/trainings', label: 'nav.trainings', icon: 'trainings', roles: ['coordinator', 'operator'] },
  { to: '/imports', label: 'nav.imports', icon: 'imports', roles: ['coordinator', 'operator'] },
];

export const placesOf = (role: Role): readonly Place[] => places.filter(({ roles }) => roles.includes(role));

/** The place whose pages an address belongs to: the longest that it begins with. */
export const placeAt = (path: string): string | undefined =>
  places
    .map(({ to }) => to)
    .filter((to) => path === to || path.startsWith(`${to}/`))
    .toSorted((a, b) => b.length - a.length)[0];
