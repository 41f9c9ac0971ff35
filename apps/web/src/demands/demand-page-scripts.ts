import type { ComponentType } from 'react';
import { onDemand, type Script } from '../ui/script';
import type { Demand } from './demand-row';
import type { DemandView } from './page-search';

type View = ComponentType<{ demand: Demand }>;

/** The scripts of what a demand does not show at first. */
export const viewScripts: Record<Exclude<DemandView, 'candidates'>, Script<View>> = {
  sessions: onDemand(() => import('../sessions/sessions').then((view) => view.Sessions)),
  meetings: onDemand(() => import('../meetings/meeting-list').then((view) => view.MeetingList)),
  deals: onDemand(() => import('../deals/deal-list').then((view) => view.DealList)),
  history: onDemand(() => import('./demand-history').then((view) => view.DemandHistory)),
};
