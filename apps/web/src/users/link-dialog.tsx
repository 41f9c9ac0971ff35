import { Button, CopyButton, TextInput } from '@mantine/core';
import type { Schemas } from '../api/client';
import { useFormat } from '../format/use-format';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Group, Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';

interface LinkDialogProps {
  name: string;
  link: Schemas['identity.LinkView'];
  onClose: () => void;
}

/** The link by which somebody chooses a password: told here and never again. */
export function LinkDialog({ name, link: { link, purpose, expiresAt }, onClose }: LinkDialogProps) {
  const { t } = useTranslation();
  const { dayAndHour } = useFormat();
  return (
    <Dialog onClose={onClose} closeOnClickOutside={false} title={t(`user.link.${purpose}`, { name })}>
      <Stack gap="sm">
        <Text size="sm">{t('user.link.once', { at: dayAndHour(expiresAt) })}</Text>
        <TextInput
          readOnly
          label={t('user.link.label')}
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Group justify="flex-end" gap="xs">
          <CopyButton value={link}>
            {({ copied, copy }) => (
              <Button data-autofocus onClick={copy} leftSection={copied ? <Icon name="check" size={16} /> : undefined}>
                {t(copied ? 'user.link.copied' : 'user.link.copy')}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={onClose}>
            {t('user.link.done')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
