import { demandClosed, type Meeting, type MeetingParty } from '@titik/contracts/meeting.events';
import type { Language } from '@titik/contracts/values';
import { localSpan, localTime } from '@titik/platform/local-time';
import { say } from '@titik/platform/words';
import type { AnswerLink } from './answer-links';
import { dealKinds } from './deal-news';
import { type News, newsKinds } from './news';
import { placeOf } from './place';
import { coming } from './recipients';
import { seatsOf } from './seats';

export const messageKinds = [...newsKinds, 'certificate-expiring', ...dealKinds] as const;
/** Of a meeting, of a deal, or certificate-expiring: a certificate lapses soon. */
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
  /** What can be answered by a link */
  actions: { label: string; url: string }[];
  closing: string;
}

type Words = (key: string, params?: Record<string, string>) => string;

/** The letter that tells one reader what happened to a meeting. */
export function letterOf(
  news: News,
  meeting: Meeting,
  reader: Reader,
  link?: string,
  answers: readonly AnswerLink[] = [],
): Letter {
  const { language } = reader;
  const words: Words = (key, params = {}) => say(language, `notifications:${key}`, params);
  return {
    language,
    subject: subjectOf(news, meeting, language),
    greeting: words('greeting', { name: reader.name }),
    intro: words(`intro.${variantOf(news, meeting)}`, {
      kind: words(`kind.${meeting.kind}`),
      party: nameOf(news, meeting) ?? words('somebody'),
    }),
    facts: factsOf(news, meeting, reader, words),
    partiesTitle: words('label.parties'),
    parties: meeting.parties.map((party) => partyLine(party, meeting, language)),
    todo: todoOf(news, meeting, reader, words),
    link,
    actions: answers.map(({ action, url }) => ({ label: words(`action.${action}`), url })),
    closing: words('closing'),
  };
}

/** The subject line: what happened, to which kind of meeting, about which products. */
export function subjectOf(news: News, meeting: Meeting, language: Language): string {
  return say(language, `notifications:subject.${variantOf(news, meeting)}`, {
    kind: say(language, `notifications:kind.${meeting.kind}`),
    products: productsOf(meeting, language),
  });
}

function variantOf(news: News, meeting: Meeting): string {
  switch (news.kind) {
    case 'release':
      return `release.${releaseOf(meeting)}`;
    case 'changed':
      return `changed.${news.change}`;
    case 'left':
      return `left.${news.cause}`;
    case 'reminder':
      return `reminder.${news.about}`;
    case 'hours-refused':
      return `hours-refused.${news.cause}`;
    case 'confirmation':
      return meeting.forum ? 'forum-confirmation' : news.kind;
    default:
      return news.kind;
  }
}

function factsOf(news: News, meeting: Meeting, reader: Reader, words: Words): Letter['facts'] {
  const { language } = reader;
  const { forum } = meeting;
  // Whoever comes to a forum reads the clock of its place.
  const zone = forum?.zone ?? reader.zone;
  const hour = news.kind === 'moved' ? 'now' : 'when';
  const span = ({ start, end }: { start: string; end: string }) => localSpan(start, end, zone, language);
  const proposed = proposedHours(news, meeting);
  const asks = !['release', 'confirmation', 'left'].includes(news.kind) && meeting.state === 'tentative';
  const reason = reasonOf(news, meeting);
  const facts: [label: string, value: string | undefined][] = [
    ['forum', forum?.name],
    ['about', forum && meeting.lines.length === 0 ? undefined : productsOf(meeting, language)],
    ['before', news.kind === 'moved' ? span({ start: news.previousStart, end: news.previousEnd }) : undefined],
    [forum ? `forum-${hour}` : hour, span(meeting)],
    ['where', placeOf(meeting, language)],
    ['interpreter', forum && meeting.resources?.find(({ kind }) => kind === 'interpreter')?.name],
    ...proposed.map((hour): [string, string] => ['proposed', span(hour)]),
    ['until', asks && meeting.expiresAt ? localTime(meeting.expiresAt, zone, language) : undefined],
    ['reason', reason === demandClosed ? words('reason.demand-closed') : reason],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label: words(`label.${label}`), value }] : []));
}

const proposedHours = (news: News, meeting: Meeting) => {
  if (news.kind === 'hours-refused') return news.hours.hours;
  return news.kind === 'hours-proposed' ? (meeting.otherHours?.hours ?? []) : [];
};

function reasonOf(news: News, meeting: Meeting): string | undefined {
  if (news.kind === 'release') return meeting.reason;
  return news.kind === 'hours-proposed' ? meeting.otherHours?.reason : news.reason;
}

/** Whoever did it, a party or an interpreter. */
function nameOf(news: News, meeting: Meeting): string | undefined {
  const id = news.kind === 'hours-proposed' ? meeting.otherHours?.partyId : news.partyId;
  const party = meeting.parties.find(({ partyId }) => partyId === id);
  return (party ?? meeting.resources?.find(({ resourceId }) => resourceId === id))?.name;
}

function productsOf(meeting: Meeting, language: Language): string {
  const names = [...new Set(meeting.lines.map((line) => line.words))];
  if (names.length === 0) return meeting.forum?.name ?? say(language, 'notifications:no-products');
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

function partyLine(party: MeetingParty, meeting: Meeting, language: Language) {
  return {
    name: party.name,
    role: say(language, `notifications:role.${party.role}`),
    answer: say(language, `notifications:answer.${party.answer}`),
    time: localSpan(meeting.start, meeting.end, meeting.forum?.zone ?? party.zone, language),
  };
}

function todoOf(news: News, meeting: Meeting, reader: Reader, words: Words): string {
  const { language, zone } = reader;
  const post = coming(meeting).find(({ role }) => role === 'post');
  const asked = !post ? 'anyone' : post.partyId === reader.partyId ? 'post' : 'party';
  if (news.kind === 'hours-proposed') return words(`todo.hours-proposed.${asked}`, { post: post?.name ?? '' });
  const waits = seatsOf(meeting).some(({ id, answer }) => id === reader.partyId && answer === 'waiting');
  const asks = news.kind === 'invitation' || (waits && (news.kind === 'moved' || news.kind === 'reminder'));
  if (!asks) return words(`todo.${news.kind}`);
  const answer = words(`todo.invitation.${asked}`, { post: post?.name ?? '' });
  const until = meeting.expiresAt && localTime(meeting.expiresAt, zone, language);
  return until ? `${answer} ${words('todo.lapse', { until })}` : answer;
}

function releaseOf(meeting: Meeting): 'declined' | 'expired' | 'cancelled' {
  return meeting.state === 'declined' || meeting.state === 'expired' ? meeting.state : 'cancelled';
}
