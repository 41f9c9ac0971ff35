import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './dialog';
import { useTranslation } from '../words/translation';
import { Group, Stack } from './plain';
import { Refusal } from './refusal';

interface FormDialogProps {
  title: string;
  confirm: string;
  danger?: boolean;
  size?: string;
  /** The fields say themselves what is missing */
  noValidate?: boolean;
  busy: boolean;
  /** Something is still to be chosen */
  disabled?: boolean;
  error: unknown;
  /** Names of the fields that show their own faults */
  fields?: readonly string[];
  onClose: () => void;
  onSubmit: () => void;
  children: ReactNode;
}

/** A few fields to fill in; it stays open, with all that was typed, until they are taken. */
export function FormDialog({
  title,
  confirm,
  danger,
  size,
  noValidate,
  busy,
  disabled,
  error,
  fields,
  onClose,
  onSubmit,
  children,
}: FormDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} title={title} size={size}>
      <form
        noValidate={noValidate}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          onSubmit();
        }}
      >
        <Stack gap="sm">
          {children}
          <Refusal error={error} fields={fields} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app.back')}
            </Button>
            <Button type="submit" color={danger ? 'red' : undefined} loading={busy} disabled={disabled}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
