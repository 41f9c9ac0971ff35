import { importingEntities, importingMigrations } from '@titik/importing/importing-schema';
import { serviceDatabase } from '@titik/platform/service-database';
import { BuyerEntity } from './buyers/buyer.entity';
import { ComplaintEntity } from './complaints/complaint.entity';
import { DealEntity } from './deals/deal.entity';
import { HeardOutcomeEntity } from './deals/heard-outcome.entity';
import { DemandLineEntity } from './demands/demand-line.entity';
import { DemandEntity } from './demands/demand.entity';
import { Initial1764000000000 } from './migrations/1764000000000-initial';
import { DemandChanges1795305600000 } from './migrations/1795305600000-demand-changes';
import { BuyerStanding1795305601000 } from './migrations/1795305601000-buyer-standing';
import { LearntWords1795305602000 } from './migrations/1795305602000-learnt-words';
import { WishesOfParties1795305603000 } from './migrations/1795305603000-wishes-of-parties';
import { Deals1796400000000 } from './migrations/1796400000000-deals';
import { OutcomeDue1796500000000 } from './migrations/1796500000000-outcome-due';
import { TradePostEntity } from './trade-posts/trade-post.entity';
import { LearntWordEntity } from './vocabulary/learnt-word.entity';
import { UnresolvedWordEntity } from './vocabulary/unresolved-word.entity';

export const database = serviceDatabase('buyer-registry', {
  entities: [
    TradePostEntity,
    BuyerEntity,
    ComplaintEntity,
    DemandEntity,
    DemandLineEntity,
    UnresolvedWordEntity,
    LearntWordEntity,
    DealEntity,
    HeardOutcomeEntity,
    ...importingEntities,
  ],
  migrations: [
    Initial1764000000000,
    ...importingMigrations,
    DemandChanges1795305600000,
    BuyerStanding1795305601000,
    LearntWords1795305602000,
    WishesOfParties1795305603000,
    Deals1796400000000,
    OutcomeDue1796500000000,
  ],
});
