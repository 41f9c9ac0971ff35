import { onceOpened } from './lazily';

/** Asks why before something is changed. */
export const ReasonDialog = onceOpened(() => import('./heavy/reason-dialog').then((heavy) => heavy.ReasonDialog));
