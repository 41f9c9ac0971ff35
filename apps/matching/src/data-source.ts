import { serviceDatabase } from '@titik/platform/service-database';
import { DemandUnlock } from './coaching/demand-unlock.entity';
import { Lane } from './lanes/lane.entity';
import { LineMatchRow } from './matches/line-match.entity';
import { OpenDemand } from './matches/open-demand.entity';
import { ProposedSessionRow } from './matches/proposed-session.entity';
import { Initial1764547200000 } from './migrations/1764547200000-initial';
import { DemandAsItCame1767225600000 } from './migrations/1767225600000-demand-as-it-came';
import { DemandUnlocks1767600000000 } from './migrations/1767600000000-demand-unlocks';

export const database = serviceDatabase('matching', {
  entities: [Lane, OpenDemand, LineMatchRow, ProposedSessionRow, DemandUnlock],
  migrations: [Initial1764547200000, DemandAsItCame1767225600000, DemandUnlocks1767600000000],
});
