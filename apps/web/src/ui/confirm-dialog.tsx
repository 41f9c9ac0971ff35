import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from '../words/translation';

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
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('app.close') }}>
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
    </Modal>
  );
}
