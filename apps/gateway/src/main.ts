import { runService } from '@titik/platform/run-service';
import { GatewayModule } from './gateway.module';

void runService(GatewayModule, 'gateway');
