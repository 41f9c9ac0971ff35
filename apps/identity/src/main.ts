import { runService } from '@titik/platform/run-service';
import { IdentityModule } from './identity.module';

void runService(IdentityModule, 'identity');
