import { readFileSync } from 'node:fs';
import { addWords, say } from '@titik/platform/words';
import { checkTimetable } from '../apps/scheduling/src/forum/engine/check/check-timetable';
import { readDay } from '../apps/scheduling/src/forum/engine/read/read-day';
import en from '../apps/scheduling/src/words/en.json';
import id from '../apps/scheduling/src/words/id.json';
import { type Answer, sayFaults } from './forum';

/**
 * `npm run -s forum:check -- INSTANCE SCHEDULE [id]` holds what `npm run -s forum -- INSTANCE --json` printed against
 * its day. Gives 0 where every rule is kept and every figure is true, 2 with each fault in words, 1 where a file
 * cannot be read.
 */
export function main([instance, schedule, lang]: string[]): number {
  addWords('scheduling', { en, id });
  const language = lang === 'id' ? 'id' : 'en';
  if (!instance || !schedule) {
    console.error('npm run -s forum:check -- INSTANCE SCHEDULE [en|id]');
    return 1;
  }
  const reading = readDay(readFileSync(instance, 'utf8'));
  if (!reading.forum) {
    sayFaults(reading, language);
    return 1;
  }
  const { day, people } = reading.forum;
  const answer = JSON.parse(readFileSync(schedule, 'utf8')) as Answer;
  if (answer.fairness !== undefined) day.fairness = answer.fairness;
  const { faults, breaks, idleSlots, spread } = checkTimetable(day, answer.timetable, answer);
  const from1 = (value: unknown): unknown => (typeof value === 'number' ? value + 1 : value);
  for (const { code, params } of faults) {
    const { person, meeting, earlier, slot, before, fixed, pool, ...figures } = params;
    const name = people[person as number];
    const numbers = Object.entries({ meeting, earlier, slot, before, fixed, pool }).map(([key, n]) => [key, from1(n)]);
    console.log(say(language, `scheduling:forum.check.${code}`, { ...Object.fromEntries(numbers), ...figures, name }));
  }
  const verdict = faults.length === 0 ? 'sound' : 'faulty';
  console.log(say(language, `scheduling:forum.${verdict}`, { number: faults.length, breaks, idleSlots, spread }));
  return faults.length === 0 ? 0 : 2;
}
