import { runService } from '@titik/platform/run-service';
import { MatchingModule } from './matching.module';

void runService(MatchingModule, 'matching');
