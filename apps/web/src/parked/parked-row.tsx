import { Button, Code, Collapse } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useFormat } from '../format/use-format';
import { tellDone } from '../ui/notices';
import { Group, Text } from '../ui/plain';
import { ReasonDialog } from '../ui/reason-dialog';
import { Row } from '../ui/rows';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { dropEvent, type ParkedEvent, retryEvent } from './parked-queries';
import classes from './parked.module.css';
import { readable, shortType } from './short-type';
import { useRenewParked } from './use-renew-parked';

/** One parked event: what it is, why it stands aside and what waits behind it. */
export function ParkedRow({ event }: { event: ParkedEvent }) {
  const { t } = useTranslation();
  const { dayAndHour } = useFormat();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [dropping, setDropping] = useState(false);
  const renew = useRenewParked();
  const retry = useMutation({
    mutationFn: () => retryEvent(event),
    onSuccess: async () => {
      void tellDone(t('parked.retried', { count: 1 }));
      await renew();
    },
  });
  return (
    <Row
      actions={
        <>
          <Button size="xs" variant="subtle" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            {t(open ? 'parked.hide' : 'parked.show')}
          </Button>
          <Button size="xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
            {t('parked.retry')}
          </Button>
          <Button size="xs" variant="default" c="var(--bad)" onClick={() => setDropping(true)}>
            {t('parked.drop')}
          </Button>
        </>
      }
    >
      <Group gap="xs">
        <Tag tone={event.state === 'dead' ? 'bad' : 'warn'} label={t(`parked.state.${event.state}`)} />
        <Text size="sm" fw={600}>
          {event.type ? shortType(event.type) : t('parked.no-type')}
        </Text>
        <Text size="sm" c="var(--quiet)">
          {t(`service.${event.service}`)}
        </Text>
      </Group>
      <Text size="sm" mt={4}>
        {event.reason}
      </Text>
      <Text size="xs" c="var(--quiet)" mt={4} className="numbers">
        {[
          event.topic,
          event.key ?? t('parked.no-key'),
          t('parked.since', { at: dayAndHour(event.parkedAt) }),
          t('parked.tries', { count: event.attempts }),
          ...(event.state === 'waiting' ? [t('parked.next-try', { at: dayAndHour(event.nextTry) })] : []),
        ].join(' · ')}
      </Text>
      {event.behind > 0 && (
        <Text size="sm" c="var(--warn)" mt={4}>
          {t('parked.behind', { count: event.behind })}
        </Text>
      )}
      <Collapse expanded={open} id={id}>
        {open && (
          <Code block mt="xs" className={classes.value} tabIndex={0} aria-label={t('parked.content')}>
            {event.value === null ? t('parked.no-value') : readable(event.value)}
          </Code>
        )}
      </Collapse>
      {dropping && <DropEvent event={event} onClose={() => setDropping(false)} />}
    </Row>
  );
}

function DropEvent({ event, onClose }: { event: ParkedEvent; onClose: () => void }) {
  const { t } = useTranslation();
  const renew = useRenewParked();
  const drop = useMutation({
    meta: { quiet: true },
    mutationFn: (reason: string) => dropEvent(event, reason),
    onSuccess: async () => {
      void tellDone(t('parked.dropped'));
      onClose();
      await renew();
    },
  });
  return (
    <ReasonDialog
      title={t('parked.drop-title')}
      label={t('parked.drop-why')}
      confirm={t('parked.drop')}
      danger
      busy={drop.isPending}
      error={drop.error}
      onClose={onClose}
      onConfirm={(reason) => drop.mutate(reason)}
    >
      <Text size="sm">{t('parked.drop-hint')}</Text>
    </ReasonDialog>
  );
}
