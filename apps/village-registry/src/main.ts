import { runService } from '@titik/platform/run-service';
import { VillageRegistryModule } from './village-registry.module';

void runService(VillageRegistryModule, 'village-registry');
