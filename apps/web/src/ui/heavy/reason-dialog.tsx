import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Dialog } from '../dialog';
import { useTranslation } from '../../words/translation';
import { Failure } from '../failure';
import { Group, Stack } from '../plain';

interface ReasonDialogProps {
  title: string;
  label: string;
  confirm: string;
  danger?: boolean;
  required?: boolean;
  /** Whether the fields above the reason are filled in */
  ready?: boolean;
  error?: unknown;
  busy?: boolean;
  onClose: () => void;
  onConfirm: (reason: string) => void;
  /** More fields, above the reason */
  children?: ReactNode;
}

/** Asks why before something is changed. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const required = props.required ?? true;
  return (
    <Dialog onClose={props.onClose} title={props.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          props.onConfirm(reason.trim());
        }}
      >
        <Stack gap="sm">
          {props.children}
          <Textarea
            data-autofocus
            label={props.label}
            autosize
            minRows={2}
            maxLength={500}
            required={required}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {props.error !== undefined && props.error !== null && <Failure error={props.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {t('app.back')}
            </Button>
            <Button
              type="submit"
              color={props.danger ? 'red' : undefined}
              loading={props.busy}
              disabled={props.ready === false || (required && reason.trim() === '')}
            >
              {props.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
