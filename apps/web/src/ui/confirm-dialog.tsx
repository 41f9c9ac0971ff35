import { Button } from '@mantine/core';
import { Dialog } from './dialog';
import { useTranslation } from '../words/translation';
import { Group, Stack, Text } from './plain';

interface ConfirmDialogProps {
  title: string;
  text: string;
  confirm: string;
  danger?: boolean;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks once more before something is done that cannot be taken back. */
export function ConfirmDialog({ title, text, confirm, danger = false, onClose, onConfirm }: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} title={title}>
      <Stack gap="md">
        <Text size="sm">{text}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app.back')}
          </Button>
          <Button color={danger ? 'red' : undefined} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
