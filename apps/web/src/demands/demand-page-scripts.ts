import type { ComponentType } from 'react';
import type { Demand } from './demand-row';
import type { DemandView } from './page-search';

type View = ComponentType<{ demand: Demand }>;

/** The scripts of what a demand does not show at first. */
export const viewScripts: Record<Exclude<DemandView, 'candidates'>, () => Promise<View>> = {
  sessions: () => import('../sessions/sessions').then((view) => view.Sessions),
  meetings: () => import('../meetings/meeting-list').then((view) => view.MeetingList),
  deals: () => import('../deals/deal-list').then((view) => view.DealList),
  history: () => import('./demand-history').then((view) => view.DemandHistory),
};
