import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { useFormat } from '../format/use-format';
import { Icon } from '../ui/icon';
import { onceOpened } from '../ui/lazily';
import { tellDone } from '../ui/notices';
import { Group, Text } from '../ui/plain';
import { Row } from '../ui/rows';
import { Tag, type Tone } from '../ui/tag';
import { useTranslation } from '../words/translation';
import type { Message } from './message-queries';

const LetterDialog = onceOpened(() => import('./letter-dialog').then((dialog) => dialog.LetterDialog));

const tones: Record<Message['state'], Tone> = { queued: 'warn', sent: 'good', kept: 'plain', failed: 'bad' };

/** One message: to whom, about what, and what became of it. */
export function MessageRow({ message }: { message: Message }) {
  const { t } = useTranslation();
  const { dayAndHour } = useFormat();
  const queries = useQueryClient();
  const [reading, setReading] = useState(false);
  const retry = useMutation({
    mutationFn: () => bodyOf(api.POST('/api/v1/messages/{id}/retry', { params: { path: { id: message.messageId } } })),
    onSuccess: async () => {
      void tellDone(t('message.retried', { count: 1 }));
      await queries.invalidateQueries({ queryKey: ['messages'] });
    },
  });
  const { state, subject, recipientName, kind, channel, attempts, reason, createdAt, settledAt } = message;
  return (
    <Row
      actions={
        <>
          <Button size="xs" variant="default" onClick={() => setReading(true)}>
            {t('message.read')}
          </Button>
          <Button
            size="xs"
            variant="default"
            component="a"
            href={`/api/v1/messages/${message.messageId}/eml`}
            download={`${message.messageId}.eml`}
            aria-label={t('message.download-of', { subject })}
            leftSection={<Icon name="download" size={14} />}
          >
            {t('message.download')}
          </Button>
          {state === 'failed' && (
            <Button size="xs" loading={retry.isPending} onClick={() => retry.mutate()}>
              {t('message.retry')}
            </Button>
          )}
        </>
      }
    >
      <Group gap="xs">
        <Tag tone={tones[state]} label={t(`message.state.${state}`)} />
        <Text size="sm" fw={600} lang={message.language}>
          {subject}
        </Text>
      </Group>
      <Text size="sm" mt={4}>
        {t('message.to', { name: recipientName })}
      </Text>
      <Text size="xs" c="var(--quiet)" className="numbers">
        {[
          t(`message.kind.${kind}`),
          t(`message.channel.${channel}`),
          dayAndHour(settledAt ?? createdAt),
          ...(attempts > 0 ? [t('parked.tries', { count: attempts })] : []),
        ].join(' · ')}
      </Text>
      {reason && (
        <Text size="sm" c="var(--bad)" mt={4}>
          {reason}
        </Text>
      )}
      {reading && <LetterDialog message={message} onClose={() => setReading(false)} />}
    </Row>
  );
}
