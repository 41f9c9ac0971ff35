import type { Schemas } from '../api/client';
import type { Resource } from './resource-queries';

export type ResourceInput = Schemas['scheduling.NewResource'];
export const resourceKinds = ['interpreter', 'table', 'video-room'] as const;

/** A resource as it is being typed. */
export interface ResourceDraft {
  kind: Resource['kind'];
  name: string;
  languages: string[];
  zone: string;
  /** ISO weekdays, Monday = 1 */
  days: string[];
  from: string;
  to: string;
  person: string;
  email: string;
  letters: 'id' | 'en';
  link: string;
}

export function draftOf(kind: Resource['kind'], resource?: Resource): ResourceDraft {
  const { officeHours: hours, contact } = resource ?? {};
  return {
    kind,
    name: resource?.name ?? '',
    languages: resource?.languages ?? ['id', 'en'],
    zone: resource?.zone ?? 'Asia/Jakarta',
    days: (hours?.days ?? [1, 2, 3, 4, 5]).map(String),
    from: hours?.from ?? '09:00',
    to: hours?.to ?? '17:00',
    person: contact?.name ?? '',
    email: contact?.email ?? '',
    letters: contact?.language === 'en' ? 'en' : 'id',
    link: resource?.link ?? '',
  };
}

/** What the server is told; of each kind only what that kind has. @param before whose other hours and telephone stay */
export function inputOf(draft: ResourceDraft, before?: Resource): ResourceInput {
  const { kind, name, languages, zone, days, from, to, person, email, letters, link } = draft;
  if (kind === 'table') return { kind, name: name.trim() };
  if (kind === 'video-room') return { kind, name: name.trim(), ...(link.trim() && { link: link.trim() }) };
  const contact = { ...before?.contact, name: person.trim() || name.trim(), language: letters, email: email.trim() };
  return {
    kind,
    name: name.trim(),
    languages,
    zone,
    officeHours: { ...before?.officeHours, days: days.map(Number).toSorted((a, b) => a - b), from, to },
    ...(email.trim() && { contact }),
  };
}

/** Whether it can be sent. */
export const isWhole = ({ kind, name, languages, days, from, to }: ResourceDraft): boolean =>
  name.trim() !== '' && (kind !== 'interpreter' || (languages.length > 0 && days.length > 0 && from < to));
