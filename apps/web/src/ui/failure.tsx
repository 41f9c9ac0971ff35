import { Alert, Button, Code } from '@mantine/core';
import { Problem } from '../api/problem';
import { useTranslation } from '../words/translation';
import { Group, Text } from './plain';

/** What went wrong, in the server's words, with the id under which its log tells more. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const problem = error instanceof Problem ? error.body : undefined;
  return (
    <Alert color="red" variant="light" title={problem?.title || t('failure.title')} role="alert">
      <Text size="sm">{problem?.detail ?? t('failure.unreachable')}</Text>
      <Group mt="xs" gap="sm">
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('failure.retry')}
          </Button>
        )}
        {problem?.requestId && (
          <Text size="xs" c="var(--quiet)">
            {t('failure.request')} <Code>{problem.requestId}</Code>
          </Text>
        )}
      </Group>
    </Alert>
  );
}
