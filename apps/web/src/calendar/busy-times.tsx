import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client';
import { faultsOf } from '../api/problem';
import { zoneCity } from '../format/format';
import { useFormat } from '../format/use-format';
import { instantOf, localOf } from '../format/zoned';
import { Empty } from '../ui/empty';
import { Group, Stack, Text } from '../ui/plain';
import { Refusal } from '../ui/refusal';
import { Icon } from '../ui/icon';
import { MoreButton } from '../ui/more-button';
import { Panel } from '../ui/panel';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import classes from './calendar.module.css';
import type { Calendar } from './calendar-queries';
import { useCalendarMutation } from './use-change-calendar';

const shownAtFirst = 12;

/** Times at which a producer does not meet; no meeting is laid there. */
export function BusyTimes({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const [most, setMost] = useState(shownAtFirst);
  const { busy } = calendar;
  return (
    <Panel
      title={t('busy.title')}
      actions={
        !adding && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => setAdding(true)}
          >
            {t('busy.add')}
          </Button>
        )
      }
    >
      {adding && <NewBusy calendar={calendar} onClose={() => setAdding(false)} />}
      {busy.length === 0 && !adding && <Empty title={t('busy.none')} next={t('busy.none-next')} />}
      <ul className={classes.list}>
        {busy.slice(0, most).map((each) => (
          <BusyTime key={each.id} busy={each} calendar={calendar} />
        ))}
      </ul>
      <MoreButton all={busy.length} shown={most} onMore={() => setMost(most + 50)} />
    </Panel>
  );
}

function BusyTime({ busy, calendar: { partyId, zone } }: { busy: Schemas['scheduling.BusyView']; calendar: Calendar }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const [from, to] = [moment(busy.start, zone), moment(busy.end, zone)];
  const remove = useCalendarMutation(partyId, () =>
    bodyOf(api.DELETE('/api/v1/calendars/{partyId}/busy/{id}', { params: { path: { partyId, id: busy.id } } })),
  );
  const end = from.date === to.date ? to.hour : `${to.weekday}, ${to.date}, ${to.hour}`;
  return (
    <li className={classes.busy}>
      <Text size="sm" className="numbers">
        {`${from.weekday}, ${from.date}, ${from.hour} – ${end}`}
      </Text>
      <Group gap={6} wrap="nowrap">
        {busy.note && (
          <Text size="sm" c="var(--quiet)">
            {busy.note}
          </Text>
        )}
        {busy.source === 'hand' ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('busy.remove', { at: `${from.date}, ${from.hour}` })}
            loading={remove.isPending}
            onClick={() => remove.mutate(undefined)}
          >
            <Icon name="trash" />
          </ActionIcon>
        ) : (
          <Tag size="sm" tone="plain" label={t(`busy.source.${busy.source}`)} />
        )}
      </Group>
    </li>
  );
}

function NewBusy({ calendar: { partyId, zone }, onClose }: { calendar: Calendar; onClose: () => void }) {
  const { t } = useTranslation();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const add = useCalendarMutation(partyId, (body: Schemas['scheduling.BusyInput']) =>
    bodyOf(api.POST('/api/v1/calendars/{partyId}/busy', { params: { path: { partyId } }, body })),
  );
  const [start, end] = [instantOf(from, zone), instantOf(to, zone)];
  const faults = faultsOf(add.error);
  const missing = (instant?: string) => (tried && !instant ? t('new.missing') : undefined);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (start && end) add.mutate({ start, end, ...(note.trim() && { note: note.trim() }) }, { onSuccess: onClose });
      }}
    >
      <Stack gap="sm" mb="md">
        <Text size="xs" c="var(--quiet)">
          {t('busy.zone', { zone: zoneCity(zone) })}
        </Text>
        <Group gap="sm" align="flex-start">
          <TextInput
            type="datetime-local"
            flex="1 1 13rem"
            label={t('busy.from')}
            required
            min={localOf(Date.now(), zone)}
            value={from}
            error={faults.start ?? missing(start)}
            onChange={(event) => {
              const next = event.currentTarget.value;
              setFrom(next);
              if (to === '' || to < next) setTo(next);
            }}
          />
          <TextInput
            type="datetime-local"
            flex="1 1 13rem"
            label={t('busy.to')}
            required
            min={from}
            value={to}
            error={faults.end ?? missing(end)}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <TextInput
            flex="1 1 13rem"
            label={t('busy.note')}
            maxLength={200}
            value={note}
            error={faults.note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </Group>
        <Refusal error={add.error} fields={['start', 'end', 'note']} />
        <Group gap="xs">
          <Button type="submit" loading={add.isPending}>
            {t('busy.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('app.back')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
