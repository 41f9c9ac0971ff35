import { join } from 'node:path';

export const roles = ['attache', 'producer', 'coordinator', 'operator'] as const;
export type Role = (typeof roles)[number];

/** Whoever signs in as `role`, as the ring that started the product says. */
export function personOf(role: Role): { email: string; password: string } {
  const people = JSON.parse(process.env.WEB_USERS ?? '[]') as { role: Role; email: string; password: string }[];
  const person = people.find((each) => each.role === role);
  if (!person) throw new Error(`WEB_USERS names no ${role}`);
  return person;
}

/** Where the browser keeps that somebody has signed in. */
export const sessionOf = (role: Role): string => join('var', 'test', `browser-session-${role}.json`);
