import { feedEvent } from '@titik/calendar/ics';
import { placeOf } from '@titik/calendar/place';
import { demandClosed, type Meeting, type MeetingParty } from '@titik/contracts/meeting.events';
import type { Language } from '@titik/contracts/values';
import { localSpan, localTime } from '@titik/platform/local-time';
import { say } from '@titik/platform/words';

/** Whose calendar it is. */
export interface Subscriber {
  partyId: string;
  language: Language;
  /** IANA zone */
  zone: string;
}

export interface FeedSettings {
  organizer: { name: string; email: string };
  /** Where people reach the product, without a slash at its end */
  publicUrl: string;
}

/**
 * The entry that a party's calendar has of a meeting, in its language and zone.
 * @param changed when the meeting last changed
 */
export function feedEntry(
  meeting: Meeting,
  changed: Date,
  reader: Subscriber,
  { organizer, publicUrl }: FeedSettings,
): ReturnType<typeof feedEvent> {
  const { language, zone } = reader;
  const { demandId } = meeting;
  return feedEvent({
    meeting,
    zone,
    summary: summaryOf(meeting, reader),
    description: descriptionOf(meeting, reader),
    organizer,
    stamp: changed,
    changed,
    location: placeOf(meeting, (number) => words(language, 'table', { number })),
    ...(demandId && { url: `${publicUrl}/demands/${demandId}?lang=${language}` }),
  });
}

const words = (language: Language, key: string, params: Record<string, unknown> = {}): string =>
  say(language, `scheduling:feed.${key}`, params);

const isComing = ({ answer }: Pick<MeetingParty, 'answer'>): boolean => answer !== 'declined';

function summaryOf(meeting: Meeting, { partyId, language }: Subscriber): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const products = [...new Set(meeting.lines.map((line) => line.words))];
  const others = meeting.parties.filter((party) => party.partyId !== partyId && isComing(party));
  const kind = words(language, `kind.${meeting.kind}`);
  const about = products.length > 0 ? `${kind}: ${list.format(products)}` : kind;
  return words(language, 'summary', { about, others: list.format(others.map(({ name }) => name)) });
}

function descriptionOf(meeting: Meeting, { language, zone }: Subscriber): string {
  const { start, end, parties, resources = [], runningOrder = [], expiresAt, reason } = meeting;
  const nameOf = (id: string) => parties.find(({ partyId }) => partyId === id)?.name ?? '';
  const interpreters = resources.filter((each) => each.kind === 'interpreter' && each.answer !== 'declined');
  const lines = [
    ...parties.map((party) =>
      words(language, 'party', {
        name: party.name,
        role: words(language, `role.${party.role}`),
        answer: words(language, `answer.${party.answer}`),
        time: localSpan(start, end, party.zone, language),
      }),
    ),
    ...interpreters.map(({ name }) => words(language, 'interpreter', { name })),
    ...runningOrder.map(({ producerId, order, minutes }) =>
      words(language, 'turn', { order, name: nameOf(producerId), minutes }),
    ),
    expiresAt && words(language, 'until', { until: localTime(expiresAt, zone, language) }),
    reason &&
      words(language, 'reason', { reason: reason === demandClosed ? words(language, 'demand-closed') : reason }),
  ];
  return lines.filter(Boolean).join('\n');
}
