import { Group, Text } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { Icon } from '../ui/icon';
import { useTranslation } from '../words/translation';

/** Says that the connection is gone; what was typed stays, and reading goes on by itself when it is back. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  if (online) return null;
  return (
    <Group role="status" justify="center" gap="xs" py={6} px="md" bg="yellow.2" c="dark.9">
      <Icon name="away" />
      <Text size="sm">{t('app.offline')}</Text>
    </Group>
  );
}
