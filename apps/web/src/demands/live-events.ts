/** What each piece of news of a demand makes old on its page, by the event's type. */
const liveEvents: Readonly<Record<string, readonly ('demand' | 'matches' | 'sessions' | 'meetings' | 'deals')[]>> = {
  'titiktemu.buyer.demand-registered.v1': ['demand', 'matches'],
  'titiktemu.buyer.demand-revised.v1': ['demand', 'matches'],
  'titiktemu.buyer.demand-reopened.v1': ['demand', 'matches'],
  'titiktemu.buyer.demand-closed.v1': ['demand', 'matches', 'sessions', 'meetings'],
  'titiktemu.matching.demand-matched.v1': ['matches'],
  'titiktemu.matching.sessions-proposed.v1': ['sessions'],
  'titiktemu.matching.session-dropped.v1': ['sessions', 'meetings'],
  'titiktemu.buyer.deal-opened.v1': ['deals'],
  'titiktemu.buyer.deal-advanced.v1': ['deals'],
  'titiktemu.buyer.deal-closed.v1': ['deals'],
  'titiktemu.buyer.deal-reopened.v1': ['deals'],
  'titiktemu.buyer.deal-silent.v1': ['deals'],
};

const ofMeetings = ['meetings', 'sessions'] as const;

/** News of a meeting has many names. */
export const staleAfter = (type: string): readonly string[] =>
  liveEvents[type] ?? (type.startsWith('titiktemu.scheduling.') ? ofMeetings : []);

/** The types that the gateway's stream sends; a spec holds the list against the gateway's own. */
export const liveTypes: readonly string[] = [
  ...Object.keys(liveEvents),
  'titiktemu.scheduling.meeting-held.v1',
  'titiktemu.scheduling.meeting-accepted.v1',
  'titiktemu.scheduling.meeting-confirmed.v1',
  'titiktemu.scheduling.meeting-released.v1',
  'titiktemu.scheduling.meeting-reminder.v1',
  'titiktemu.scheduling.meeting-moved.v1',
  'titiktemu.scheduling.meeting-changed.v1',
  'titiktemu.scheduling.meeting-hours-proposed.v1',
  'titiktemu.scheduling.meeting-hours-refused.v1',
  'titiktemu.scheduling.meeting-outcome-recorded.v1',
  'titiktemu.notifications.message-settled.v1',
];
