import { runService } from '@titik/platform/run-service';
import { BuyerRegistryModule } from './buyer-registry.module';

void runService(BuyerRegistryModule, 'buyer-registry');
