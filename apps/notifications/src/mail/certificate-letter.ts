import { certificateKind } from '@titik/catalogue/certificates';
import type { LapsingCertificate } from '@titik/contracts/certificate.events';
import type { Language } from '@titik/contracts/values';
import { say } from '@titik/platform/words';
import { dateIn, daysIn } from './day-words';
import type { Letter, Reader } from './letter';

/** The letter that tells a producer that one of its certificates lapses soon. */
export function certificateLetter(certificate: LapsingCertificate, { name, language }: Reader): Letter {
  const words = (key: string, params: Record<string, unknown> = {}) => say(language, `notifications:${key}`, params);
  const { number, validTo, daysLeft, offers = [] } = certificate;
  return {
    language,
    subject: certificateSubject(certificate, language),
    greeting: words('greeting', { name }),
    intro: words('intro.certificate-expiring', { days: daysIn(daysLeft, language) }),
    facts: [
      { label: words('label.certificate'), value: nameOf(certificate.kind, language) },
      ...(number ? [{ label: words('label.number'), value: number }] : []),
      { label: words('label.last-day'), value: dateIn(validTo, language) },
      ...(offers.length > 0 ? [{ label: words('label.offers'), value: String(offers.length) }] : []),
    ],
    partiesTitle: '',
    parties: [],
    actions: [],
    todo: words('todo.certificate-expiring'),
    closing: words('closing'),
  };
}

/** Its subject line. */
export const certificateSubject = ({ kind, daysLeft }: LapsingCertificate, language: Language): string =>
  say(language, 'notifications:subject.certificate-expiring', {
    certificate: nameOf(kind, language),
    days: daysIn(daysLeft, language),
  });

const nameOf = (kind: string, language: Language): string => certificateKind(kind)?.names[language] ?? kind;
