export const daySteps = ['participants', 'tables', 'interpreters', 'wishes', 'solve', 'timetable', 'changes'] as const;
export type DayStep = (typeof daySteps)[number];

export const timetableViews = ['party', 'table', 'slot'] as const;
export type TimetableBy = (typeof timetableViews)[number];

export const wishViews = ['list', 'choose', 'file'] as const;
export type WishesView = (typeof wishViews)[number];

export interface DaySearch {
  step?: DayStep;
  /** What the rows of the timetable are */
  by?: TimetableBy;
  /** The row that is looked for: a party's id, a table's or slot's number */
  of?: string;
  wishes?: WishesView;
}

/** What the address of a forum day says about it; whatever it does not know is left out. */
export function daySearch(search: Record<string, unknown>): DaySearch {
  const step = daySteps.find((each) => each === search.step);
  const by = timetableViews.find((each) => each === search.by);
  const wishes = wishViews.find((each) => each === search.wishes);
  const of = typeof search.of === 'string' || typeof search.of === 'number' ? String(search.of) : '';
  return { ...(step && { step }), ...(by && { by }), ...(of !== '' && { of }), ...(wishes && { wishes }) };
}
