import { Alert, Button } from '@mantine/core';
import { Group, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';

/** What was typed before is here again; it can be thrown away. */
export function DraftFound({ onAnew }: { onAnew: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert variant="light" color="gray" p="xs">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t('new.restored')}</Text>
        <Button size="compact-sm" variant="subtle" onClick={onAnew}>
          {t('new.start-anew')}
        </Button>
      </Group>
    </Alert>
  );
}
