import { serviceDatabase } from '@titik/platform/service-database';
import { BuyerEntity } from './buyers/buyer.entity';
import { DemandLineEntity } from './demands/demand-line.entity';
import { DemandEntity } from './demands/demand.entity';
import { UnresolvedWordEntity } from './demands/unresolved-word.entity';
import { Initial1764000000000 } from './migrations/1764000000000-initial';
import { TradePostEntity } from './trade-posts/trade-post.entity';

export const database = serviceDatabase('buyer-registry', {
  entities: [TradePostEntity, BuyerEntity, DemandEntity, DemandLineEntity, UnresolvedWordEntity],
  migrations: [Initial1764000000000],
});
