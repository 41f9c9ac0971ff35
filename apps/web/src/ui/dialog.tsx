import type { ModalProps } from '@mantine/core';
import { useTranslation } from '../words/translation';
import { onceOpened } from './lazily';

const Modal = onceOpened<ModalProps>(() => import('./heavy/dialogs').then((heavy) => heavy.Modal));

/** Something to read or to fill in, over the page, until it is closed. */
export function Dialog(props: Omit<ModalProps, 'opened'>) {
  const { t } = useTranslation();
  return <Modal opened closeButtonProps={{ 'aria-label': t('app.close') }} {...props} />;
}
