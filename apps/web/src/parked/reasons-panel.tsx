import { Anchor, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../format/use-format';
import { tellDone } from '../ui/notices';
import { Panel } from '../ui/panel';
import { Group, Text } from '../ui/plain';
import { Row, Rows } from '../ui/rows';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { type ParkedReason, reasonsQuery, retryReason } from './parked-queries';
import { shortType } from './short-type';
import { useRenewParked } from './use-renew-parked';

/** Why events are parked: what one cause put aside can be tried again at once. */
export function ReasonsPanel() {
  const { t } = useTranslation();
  const { data } = useQuery(reasonsQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <Panel title={t('parked.reasons')}>
      <Rows label={t('parked.reasons')}>
        {data.items.map((reason) => (
          <Reason
            key={[reason.service, reason.state, reason.topic, reason.type, reason.reason].join(' ')}
            of={reason}
          />
        ))}
      </Rows>
    </Panel>
  );
}

function Reason({ of }: { of: ParkedReason }) {
  const { t } = useTranslation();
  const { dayAndHour } = useFormat();
  const renew = useRenewParked();
  const retry = useMutation({
    mutationFn: () => retryReason(of),
    onSuccess: async ({ events }) => {
      void tellDone(t('parked.retried', { count: events }));
      await renew();
    },
  });
  const { service, state, reason, type, topic, events, since } = of;
  return (
    <Row
      actions={
        <Button size="xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
          {t('parked.retry-all', { count: events })}
        </Button>
      }
    >
      <Group gap="xs">
        <Tag tone={state === 'dead' ? 'bad' : 'warn'} label={t(`parked.state.${state}`)} />
        <Text size="sm" fw={600}>
          {t('parked.count', { count: events })}
        </Text>
        <Text size="sm" c="var(--quiet)">
          {[t(`service.${service}`), type ? shortType(type) : topic, t('parked.since', { at: dayAndHour(since) })].join(
            ' · ',
          )}
        </Text>
      </Group>
      <Anchor
        size="sm"
        mt={4}
        display="block"
        lineClamp={2}
        renderRoot={(props) => <Link {...props} to="/parked" search={{ service, state, reason }} />}
      >
        {reason}
      </Anchor>
    </Row>
  );
}
