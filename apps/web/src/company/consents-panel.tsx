import { Switch } from '@mantine/core';
import { useFormat } from '../format/use-format';
import type { Producer } from '../mine/my-producers';
import { Failure } from '../ui/failure';
import { Panel } from '../ui/panel';
import { Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { usePutProducer } from './use-put-producer';

const channels = ['email', 'whatsapp', 'sms'] as const;

/** By which ways a producer agrees to be written to. */
export function ConsentsPanel({ producer }: { producer: Producer }) {
  const { t } = useTranslation();
  const { dayAndHour } = useFormat();
  const put = usePutProducer(producer);
  return (
    <Panel title={t('consent.title')}>
      <Stack gap="sm">
        <Text size="sm">{t('consent.what')}</Text>
        {channels.map((channel) => {
          const known = producer.consents?.find((consent) => consent.channel === channel);
          return (
            <Switch
              key={channel}
              label={t(`consent.channel.${channel}`)}
              description={
                known
                  ? t(known.given ? 'consent.given' : 'consent.refused', { at: dayAndHour(known.at) })
                  : t('consent.not-asked')
              }
              checked={known?.given ?? false}
              disabled={put.isPending}
              onChange={(event) => put.mutate({ consents: [{ channel, given: event.currentTarget.checked }] })}
            />
          );
        })}
        {put.error && <Failure error={put.error} />}
      </Stack>
    </Panel>
  );
}
