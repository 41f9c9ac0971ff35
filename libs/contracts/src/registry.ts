import { CertificateExpiring } from './certificate.events';
import { DealAdvanced, DealClosed, DealOpened, DealReopened, DealSilent } from './deal.events';
import { DemandClosed, DemandRegistered, DemandReopened, DemandRevised } from './demand.events';
import type { EventType } from './event-type';
import { InterpreterRecorded } from './interpreter.events';
import { DemandMatched, SessionDropped, SessionsProposed } from './match.events';
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
} from './meeting.events';
import { OfferRecorded } from './offer.events';
import { BuyerRecorded, ProducerRecorded, TradePostRecorded } from './party.events';
import { ProducerStandingRecorded } from './standing.events';
import { deadLetters, services, type Topic } from './topic';
import { WordLearnt } from './word.events';

/** Every event there is. An event that is not here can be neither published nor read. */
export const eventTypes: readonly EventType[] = [
  ProducerRecorded,
  OfferRecorded,
  CertificateExpiring,
  TradePostRecorded,
  BuyerRecorded,
  DemandRegistered,
  DemandRevised,
  DemandReopened,
  DemandClosed,
  DealOpened,
  DealAdvanced,
  DealClosed,
  DealReopened,
  DealSilent,
  WordLearnt,
  DemandMatched,
  SessionsProposed,
  SessionDropped,
  ProducerStandingRecorded,
  InterpreterRecorded,
  MeetingHeld,
  MeetingAccepted,
  MeetingConfirmed,
  MeetingReleased,
  MeetingMoved,
  MeetingChanged,
  MeetingHoursProposed,
  MeetingHoursRefused,
  MeetingReminder,
  MeetingOutcomeRecorded,
  MessageSettled,
];

/** Every topic there is: those of the events, and each service's dead letters. */
export const topics: readonly Topic[] = [
  ...new Set(eventTypes.map((event) => event.topic)),
  ...services.map((service) => deadLetters(service)),
];
