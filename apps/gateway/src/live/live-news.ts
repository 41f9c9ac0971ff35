import { DealAdvanced, DealClosed, DealOpened, DealReopened, DealSilent } from '@titik/contracts/deal.events';
import { DemandClosed, DemandRegistered, DemandReopened, DemandRevised } from '@titik/contracts/demand.events';
import { DemandMatched, SessionDropped, SessionsProposed } from '@titik/contracts/match.events';
import {
  MeetingAccepted,
  MeetingChanged,
  MeetingConfirmed,
  MeetingHeld,
  MeetingHoursProposed,
  MeetingHoursRefused,
  MeetingMoved,
  MeetingOutcomeRecorded,
  MeetingReleased,
  MeetingReminder,
  MessageSettled,
} from '@titik/contracts/meeting.events';

/** The events that those who watch a demand hear of. */
export const liveEvents = [
  DemandRegistered,
  DemandRevised,
  DemandReopened,
  DemandClosed,
  DemandMatched,
  SessionsProposed,
  SessionDropped,
  MeetingHeld,
  MeetingAccepted,
  MeetingConfirmed,
  MeetingReleased,
  MeetingReminder,
  MeetingMoved,
  MeetingChanged,
  MeetingHoursProposed,
  MeetingHoursRefused,
  MeetingOutcomeRecorded,
  DealOpened,
  DealAdvanced,
  DealClosed,
  DealReopened,
  DealSilent,
  MessageSettled,
];

export type LiveEvent = InstanceType<(typeof liveEvents)[number]>;

/** What a watcher is told: ids and states only; the rest is asked for over the API, where it is checked who may see it. */
export interface LiveNews {
  demandId: string;
  data: Record<string, string | number | string[]>;
}

/** The news in an event; undefined where it belongs to no demand. */
export function newsOf(event: LiveEvent): LiveNews | undefined {
  if ('demand' in event) {
    const { demandId, version, state } = event.demand;
    return { demandId, data: { demandId, version, state } };
  }
  if ('deal' in event) {
    const { demandId, dealId, version, state } = event.deal;
    return { demandId, data: { demandId, dealId, version, state } };
  }
  if ('meeting' in event) {
    const { demandId, meetingId, version, state } = event.meeting;
    return demandId === undefined ? undefined : { demandId, data: { demandId, meetingId, version, state } };
  }
  if ('message' in event) {
    const { demandId, messageId, state } = event.message;
    return demandId === undefined ? undefined : { demandId, data: { demandId, messageId, state } };
  }
  const { demandId } = event;
  if ('sessions' in event) {
    return { demandId, data: { demandId, sessionIds: event.sessions.map(({ sessionId }) => sessionId) } };
  }
  if ('session' in event) return { demandId, data: { demandId, sessionId: event.session.sessionId, state: 'dropped' } };
  return { demandId, data: { demandId, version: event.version } };
}

/** One message of an event stream (WHATWG server-sent events). */
export function frameOf(eventId: string, type: string, data: LiveNews['data']): string {
  return `id: ${eventId}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}
