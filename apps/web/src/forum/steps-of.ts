import type { DayStep } from './day-search';
import type { ForumDay, ForumInterpreter, ForumTable, Participant, Wish } from './forum-queries';

/** How far a step of the preparation is; `free` needs nothing. */
export type Progress = 'done' | 'part' | 'todo' | 'free';

export interface StepState {
  progress: Progress;
  /** What it counts: participants, tables …; absent where there is nothing to count */
  count?: number;
  /** Of so many */
  of?: number;
}

export interface DayRecords {
  day: ForumDay;
  participants: readonly Participant[];
  tables: readonly ForumTable[];
  interpreters: readonly ForumInterpreter[];
  wishes: readonly Wish[];
  changes: number;
}

/** Languages that meetings need and none of the interpreters speaks. */
export function missingLanguages(wishes: readonly Wish[], interpreters: readonly ForumInterpreter[]): string[] {
  const spoken = new Set(interpreters.flatMap(({ languages }) => languages));
  return [...new Set(wishes.flatMap(({ needs }) => needs ?? []))]
    .filter((language) => !spoken.has(language))
    .toSorted();
}

/** How complete each step of a day is. */
export function stepsOf(records: DayRecords): Record<DayStep, StepState> {
  const { day, participants, tables, interpreters, wishes, changes } = records;
  const live = wishes.filter(({ ended }) => !ended);
  const placed = live.filter(({ place }) => place !== undefined).length;
  const room = day.slots.length * tables.length;
  const published = day.state === 'published' || day.state === 'closed';
  const needed = wishes.some(({ needs }) => needs !== undefined);
  const missing = missingLanguages(wishes, interpreters).length;
  const placing: Progress = live.length === 0 || placed === 0 ? 'todo' : placed < live.length ? 'part' : 'done';
  return {
    participants: { progress: amount(participants.length, 2), count: participants.length },
    tables: {
      progress: tables.length === 0 ? 'todo' : room < live.length ? 'part' : 'done',
      count: tables.length,
    },
    interpreters: {
      progress: !needed ? 'free' : missing > 0 ? (interpreters.length > 0 ? 'part' : 'todo') : 'done',
      count: interpreters.length,
    },
    wishes: { progress: amount(wishes.length, 1), count: wishes.length },
    solve: { progress: placing, count: placed, of: live.length },
    timetable: { progress: published ? 'done' : placing === 'todo' ? 'todo' : 'part' },
    changes: { progress: 'free', ...(changes > 0 && { count: changes }) },
  };
}

const amount = (count: number, enough: number): Progress => (count >= enough ? 'done' : count > 0 ? 'part' : 'todo');

/** Where whoever opens a day goes on: the first step that is not done. */
export function nextStep(steps: Record<DayStep, StepState>): DayStep {
  const order: readonly DayStep[] = ['participants', 'tables', 'wishes', 'interpreters', 'solve'];
  return order.find((step) => steps[step].progress === 'todo' || steps[step].progress === 'part') ?? 'timetable';
}
