import type { ComponentType } from 'react';
import type { DayStep } from './day-search';
import type { DayRecords } from './steps-of';

type Step = ComponentType<{ records: DayRecords }>;

/** Each step's own script: whoever opens a day reads one of them. */
export const stepScripts: Record<DayStep, () => Promise<Step>> = {
  participants: () => import('./participants/participants-step').then((step) => step.ParticipantsStep),
  tables: () => import('./tables/tables-step').then((step) => step.TablesStep),
  interpreters: () => import('./interpreters/interpreters-step').then((step) => step.InterpretersStep),
  wishes: () => import('./wishes/wishes-step').then((step) => step.WishesStep),
  solve: () => import('./solving/solve-step').then((step) => step.SolveStep),
  timetable: () => import('./timetable/timetable-step').then((step) => step.TimetableStep),
  changes: () => import('./changes/changes-step').then((step) => step.ChangesStep),
};
