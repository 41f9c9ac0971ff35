import { runService } from '@titik/platform/run-service';
import { NotificationsModule } from './notifications.module';

void runService(NotificationsModule, 'notifications');
