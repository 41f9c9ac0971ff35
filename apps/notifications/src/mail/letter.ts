import { demandClosed, type Meeting, type MeetingParty } from '@titik/contracts/meeting.events';
import type { Language } from '@titik/contracts/values';
import { say } from '@titik/platform/words';
import { localSpan, localTime } from './local-time';

const meetingKinds = ['invitation', 'confirmation', 'release'] as const;
/** invitation: an hour is held; confirmation: all accepted; release: the hour is free again. */
export type MeetingMessageKind = (typeof meetingKinds)[number];

export const messageKinds = [...meetingKinds, 'certificate-expiring'] as const;
/** Of a meeting, or certificate-expiring: a certificate lapses soon. */
export type MessageKind = (typeof messageKinds)[number];

/** Who reads the letter: a party of the meeting, in its own language and zone. */
export interface Reader {
  partyId: string;
  /** The person's name */
  name: string;
  language: Language;
  /** IANA zone */
  zone: string;
}

/** A letter's content in the reader's language, before it becomes text or HTML. */
export interface Letter {
  language: Language;
  subject: string;
  greeting: string;
  intro: string;
  facts: { label: string; value: string }[];
  /** Both empty where nobody meets */
  partiesTitle: string;
  parties: { name: string; role: string; answer: string; time: string }[];
  todo: string;
  /** Address of the demand's page; absent where there is none */
  link?: string;
  closing: string;
}

/** The letter that tells one reader of a meeting's new state. */
export function letterOf(kind: MeetingMessageKind, meeting: Meeting, reader: Reader, link?: string): Letter {
  const { language, zone } = reader;
  const words = (key: string, params: Record<string, string> = {}) => say(language, `notifications:${key}`, params);
  const until = meeting.expiresAt ? localTime(meeting.expiresAt, zone, language) : undefined;
  const post = meeting.parties.find((party) => party.role === 'post');
  const variant = kind === 'release' ? `release.${releaseOf(meeting)}` : kind;

  const facts = [
    { label: words('label.about'), value: productsOf(meeting, language) },
    { label: words('label.when'), value: localSpan(meeting.start, meeting.end, zone, language) },
  ];
  if (kind === 'invitation' && until) facts.push({ label: words('label.until'), value: until });
  if (kind === 'release' && meeting.reason) {
    const why = meeting.reason === demandClosed ? words('reason.demand-closed') : meeting.reason;
    facts.push({ label: words('label.reason'), value: why });
  }

  return {
    language,
    subject: subjectOf(kind, meeting, language),
    greeting: words('greeting', { name: reader.name }),
    intro: words(`intro.${variant}`, { kind: words(`kind.${meeting.kind}`) }),
    facts,
    partiesTitle: words('label.parties'),
    parties: meeting.parties.map((party) => partyLine(party, meeting, language)),
    todo: todoOf(kind, reader, post, until, words),
    link,
    closing: words('closing'),
  };
}

/** The subject line: what happened, to which kind of meeting, about which products. */
export function subjectOf(kind: MeetingMessageKind, meeting: Meeting, language: Language): string {
  const variant = kind === 'release' ? `release.${releaseOf(meeting)}` : kind;
  return say(language, `notifications:subject.${variant}`, {
    kind: say(language, `notifications:kind.${meeting.kind}`),
    products: productsOf(meeting, language),
  });
}

function productsOf(meeting: Meeting, language: Language): string {
  const names = [...new Set(meeting.lines.map((line) => line.words))];
  if (names.length === 0) return say(language, 'notifications:no-products');
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

function partyLine(party: MeetingParty, meeting: Meeting, language: Language) {
  return {
    name: party.name,
    role: say(language, `notifications:role.${party.role}`),
    answer: say(language, `notifications:answer.${party.answer}`),
    time: localSpan(meeting.start, meeting.end, party.zone, language),
  };
}

function todoOf(
  kind: MeetingMessageKind,
  reader: Reader,
  post: MeetingParty | undefined,
  until: string | undefined,
  words: (key: string, params?: Record<string, string>) => string,
): string {
  if (kind !== 'invitation') return words(`todo.${kind}`);
  const asked = post === undefined ? 'anyone' : post.partyId === reader.partyId ? 'post' : 'party';
  const answer = words(`todo.invitation.${asked}`, { post: post?.name ?? '' });
  return until ? `${answer} ${words('todo.lapse', { until })}` : answer;
}

function releaseOf(meeting: Meeting): 'declined' | 'expired' | 'cancelled' {
  return meeting.state === 'declined' || meeting.state === 'expired' ? meeting.state : 'cancelled';
}
