import type { Schemas } from '../../api/client';
import { heldBy, type Holder } from '../../holders/holders';
import type { ForumDay } from '../forum-queries';

type NewForumDay = Schemas['scheduling.NewForumDay'];

export interface DayBreak {
  from: string;
  to: string;
}

/** What is typed of a forum day before it is sent. Times are `HH:MM` on the clock of the place. */
export interface DayDraft {
  name: string;
  place: string;
  /** Absent: as it is, or as the service proposes */
  holder?: Holder;
  zone: string;
  date: string;
  from: string;
  slotMinutes: number;
  count: number;
  breaks: DayBreak[];
  afternoonFrom: string;
}

const dayMinutes = 24 * 60;
const mostSlots = 200;
const usual = { from: '09:00', slotMinutes: 20, count: 15, breaks: [{ from: '12:00', to: '13:00' }] };

export const freshDay = (zone: string, holder?: Holder): DayDraft => ({
  ...usual,
  name: '',
  place: '',
  holder,
  zone,
  date: '',
  afternoonFrom: '12:00',
});

export function isDayDraft(kept: unknown): kept is DayDraft {
  const draft = kept as Partial<DayDraft> | null;
  return (
    typeof draft === 'object' &&
    draft !== null &&
    ['name', 'place', 'zone', 'date', 'from', 'afternoonFrom'].every(
      (field) => typeof draft[field as keyof DayDraft] === 'string',
    ) &&
    typeof draft.slotMinutes === 'number' &&
    typeof draft.count === 'number' &&
    Array.isArray(draft.breaks)
  );
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
export const timeOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

export interface PlannedSlot {
  /** Minutes since midnight */
  start: number;
  end: number;
  half: 'morning' | 'afternoon';
}

/**
 * The slots as the service will lay them: one after the other, and after a break where they would reach into it.
 * @returns as many of them as the day holds; fewer than `count` where it is too short
 */
export function plannedSlots({ from, slotMinutes, count, breaks, afternoonFrom }: DayDraft): PlannedSlot[] {
  if (!isTime(from) || !(slotMinutes >= 5)) return [];
  const pauses = breaks
    .filter((each) => isTime(each.from) && isTime(each.to))
    .map((each) => [minutesOf(each.from), minutesOf(each.to)])
    .toSorted(([a], [b]) => a - b);
  const slots: PlannedSlot[] = [];
  const noon = minutesOf(isTime(afternoonFrom) ? afternoonFrom : '12:00');
  let start = minutesOf(from);
  while (slots.length < Math.min(count, mostSlots)) {
    for (const [begin, end] of pauses) if (start < end && start + slotMinutes > begin) start = end;
    if (start + slotMinutes > dayMinutes) break;
    slots.push({ start, end: start + slotMinutes, half: start < noon ? 'morning' : 'afternoon' });
    start += slotMinutes;
  }
  return slots;
}

/** Fields that are still to be filled, or hold what cannot be. */
export function missingIn(draft: DayDraft): string[] {
  const { name, place, date, from, breaks } = draft;
  return [
    ...(name.trim() === '' ? ['name'] : []),
    ...(place.trim() === '' ? ['place'] : []),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(date) ? [] : ['date']),
    ...(isTime(from) ? [] : ['from']),
    ...(plannedSlots(draft).length < draft.count ? ['count'] : []),
    ...breaks.flatMap((each, place_) => (isTime(each.from) && isTime(each.to) ? [] : [`breaks.${place_}`])),
  ];
}

export function dayInput({ from, count, breaks, name, place, holder, ...rest }: DayDraft): NewForumDay {
  return {
    ...rest,
    ...(holder && { programme: null, province: null, ...heldBy(holder) }),
    name: name.trim(),
    place: place.trim(),
    plan: { from, count, breaks },
  };
}

/** When the last slot ends, on the clock of the place. */
export const endOf = ({ slots, slotMinutes }: Pick<ForumDay, 'slots' | 'slotMinutes'>): string =>
  timeOf(minutesOf(slots.at(-1)!.label) + slotMinutes);

/** The plan that leads to the slots that a day has: where two do not follow at once, there is a break. */
export function draftOf({ name, place, zone, date, slotMinutes, slots, morning }: ForumDay): DayDraft {
  const starts = slots.map(({ label }) => minutesOf(label));
  const breaks = starts.flatMap((start, i) => {
    const end = start + slotMinutes;
    const next = starts[i + 1];
    return next !== undefined && next > end ? [{ from: timeOf(end), to: timeOf(next) }] : [];
  });
  const afternoonFrom = slots[morning]?.label ?? (morning > 0 && starts.at(-1)! >= 720 ? '23:59' : '12:00');
  return { name, place, zone, date, slotMinutes, from: slots[0].label, count: slots.length, breaks, afternoonFrom };
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
