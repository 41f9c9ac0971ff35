import { createRootRoute } from '@tanstack/react-router';
import { LostPage } from '../lost-page';
import { Shell } from '../shell';

export const root = createRootRoute({ component: Shell, notFoundComponent: LostPage });
