import { Alert, Button } from '@mantine/core';
import { useTranslation } from '../words/translation';
import { Group, Text } from './plain';

interface BehindProps {
  onTheirs: () => void;
  onMine: () => void;
}

/** Somebody else changed what is being edited here: go on from theirs, or with what was typed. */
export function Behind({ onTheirs, onMine }: BehindProps) {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" variant="light" p="xs" role="alert">
      <Group justify="space-between" gap="xs">
        <Text size="sm" maw={640}>
          {t('changed.behind')}
        </Text>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={onTheirs}>
            {t('changed.take-theirs')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={onMine}>
            {t('changed.keep-mine')}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
