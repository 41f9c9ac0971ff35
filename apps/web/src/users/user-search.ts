import type { Role } from '../app/me';

export const roles = ['attache', 'producer', 'coordinator', 'operator'] as const satisfies readonly Role[];
export const userStates = ['invited', 'active', 'blocked'] as const;
export type UserState = (typeof userStates)[number];

export interface UserSearch {
  role?: Role;
  state?: UserState;
  /** Part of a name or e-mail */
  q?: string;
}

/** What the address says of the list; whatever it does not know is left out. */
export function userSearch({ role, state, q }: Record<string, unknown>): UserSearch {
  const knownRole = roles.find((each) => each === role);
  const knownState = userStates.find((each) => each === state);
  return {
    ...(knownRole && { role: knownRole }),
    ...(knownState && { state: knownState }),
    ...(typeof q === 'string' && q !== '' && { q }),
  };
}
