import type { DealSilent } from '@titik/contracts/deal.events';

export type SilenceLevel = DealSilent['level'];

/** After how many days without a word somebody is reminded, and how many days later the post hears of it. */
export interface SilencePolicy {
  nudgeDays: number;
  escalationDays: number;
}

interface Silence {
  quietSince: Date;
  nudgedAt: Date | null;
  escalatedAt: Date | null;
}

const dayMs = 86_400_000;

/** The instant that lies so many days before another. */
export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * dayMs);

/**
 * What a silence calls for now: first a nudge, and as many days after it as its reader is given, an escalation; each
 * once. A nudge that came late moves the escalation on: nobody is passed over before being asked.
 */
export function fallenSilent(
  { quietSince, nudgedAt, escalatedAt }: Silence,
  now: Date,
  { nudgeDays, escalationDays }: SilencePolicy,
): { level: SilenceLevel; days: number } | undefined {
  const days = Math.floor((now.getTime() - quietSince.getTime()) / dayMs);
  if (!nudgedAt) return quietSince <= daysBefore(now, nudgeDays) ? { level: 'nudge', days } : undefined;
  if (escalatedAt) return undefined;
  return nudgedAt <= daysBefore(now, escalationDays) ? { level: 'escalation', days } : undefined;
}
