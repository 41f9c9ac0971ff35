import { runService } from '@titik/platform/run-service';
import { SchedulingModule } from './scheduling.module';

void runService(SchedulingModule, 'scheduling');
