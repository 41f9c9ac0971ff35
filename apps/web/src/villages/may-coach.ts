import type { Me } from '../app/me';

/** Whether they read how villages were marked and what they lack. */
export const coaches = ({ role }: Pick<Me, 'role'>): boolean => role === 'coordinator' || role === 'operator';

/** Whether a village is theirs to change: in a province or programme of theirs. The server has the last word. */
export const mayCoach = (
  me: Pick<Me, 'role' | 'provinces' | 'programmes'>,
  { code, programmes }: { code: string; programmes: readonly string[] },
): boolean =>
  me.role === 'operator' ||
  (me.role === 'coordinator' &&
    (me.provinces.includes(code.slice(0, 2)) || programmes.some((slug) => me.programmes.includes(slug))));

/** Whether they decide that a village is in a programme: who runs it, or the village's province. */
export const mayJoin = (me: Pick<Me, 'role' | 'provinces' | 'programmes'>, code: string, slug: string): boolean =>
  me.role === 'operator' ||
  (me.role === 'coordinator' && (me.provinces.includes(code.slice(0, 2)) || me.programmes.includes(slug)));
