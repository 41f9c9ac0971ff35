import type { Role } from '../app/me';
import { type DemandView, demandViews } from './page-search';

const ofAll: Readonly<Record<Role, readonly DemandView[]>> = {
  attache: demandViews,
  operator: demandViews,
  // Coordinators prepare villages for what is wanted: they read a demand, its results and its history.
  coordinator: ['candidates', 'history'],
  producer: [],
};

/** The parts of a demand's page that a role may read. */
export const partsOf = (role: Role): readonly DemandView[] => ofAll[role];

/** Whether they act on a demand and hear of it live: whoever speaks for its post does, and operators. */
export const actsOnDemands = (role: Role): boolean => role === 'attache' || role === 'operator';
