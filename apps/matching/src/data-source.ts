import { serviceDatabase } from '@titik/platform/service-database';
import { DemandUnlock } from './coaching/demand-unlock.entity';
import { PastDemand } from './history/past-demand.entity';
import { PastMatch } from './history/past-match.entity';
import { DemandOrderRow } from './feedback/demand-order.entity';
import { FeedbackRow } from './feedback/feedback.entity';
import { Lane } from './lanes/lane.entity';
import { LineMatchRow } from './matches/line-match.entity';
import { OpenDemand } from './matches/open-demand.entity';
import { ProposedSessionRow } from './matches/proposed-session.entity';
import { Initial1764547200000 } from './migrations/1764547200000-initial';
import { DemandAsItCame1767225600000 } from './migrations/1767225600000-demand-as-it-came';
import { DemandUnlocks1767600000000 } from './migrations/1767600000000-demand-unlocks';
import { ReviewOfSessions1795652000000 } from './migrations/1795652000000-review-of-sessions';
import { HistoryOfResults1795652100000 } from './migrations/1795652100000-history-of-results';
import { FeedbackAndStanding1795912400000 } from './migrations/1795912400000-feedback-and-standing';
import { SessionsThatFallThrough1796000000000 } from './migrations/1796000000000-sessions-that-fall-through';
import { OutcomesOfDeals1796400000000 } from './migrations/1796400000000-outcomes-of-deals';
import { DemandsOfPosts1796400000000 } from './migrations/1796400000000-demands-of-posts';
import { DailyStepRow } from './standing/daily-step.entity';
import { DealOutcomeRow } from './standing/deal-outcome.entity';
import { StandingRow } from './standing/standing.entity';

export const database = serviceDatabase('matching', {
  entities: [
    Lane,
    OpenDemand,
    LineMatchRow,
    ProposedSessionRow,
    DemandUnlock,
    FeedbackRow,
    DemandOrderRow,
    StandingRow,
    DailyStepRow,
    DealOutcomeRow,
    PastMatch,
    PastDemand,
  ],
  migrations: [
    Initial1764547200000,
    DemandAsItCame1767225600000,
    DemandUnlocks1767600000000,
    ReviewOfSessions1795652000000,
    HistoryOfResults1795652100000,
    FeedbackAndStanding1795912400000,
    SessionsThatFallThrough1796000000000,
    OutcomesOfDeals1796400000000,
    DemandsOfPosts1796400000000,
  ],
});
