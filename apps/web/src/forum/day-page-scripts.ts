import type { ComponentType } from 'react';
import { onDemand, type Script } from '../ui/script';
import type { DayStep } from './day-search';
import type { DayRecords } from './steps-of';

type Step = ComponentType<{ records: DayRecords }>;

/** Each step's own script: whoever opens a day reads one of them. */
export const stepScripts: Record<DayStep, Script<Step>> = {
  participants: onDemand(() => import('./participants/participants-step').then((step) => step.ParticipantsStep)),
  tables: onDemand(() => import('./tables/tables-step').then((step) => step.TablesStep)),
  interpreters: onDemand(() => import('./interpreters/interpreters-step').then((step) => step.InterpretersStep)),
  wishes: onDemand(() => import('./wishes/wishes-step').then((step) => step.WishesStep)),
  solve: onDemand(() => import('./solving/solve-step').then((step) => step.SolveStep)),
  timetable: onDemand(() => import('./timetable/timetable-step').then((step) => step.TimetableStep)),
  changes: onDemand(() => import('./changes/changes-step').then((step) => step.ChangesStep)),
};
