import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { faultsOf } from '../api/problem';
import { Group, Text } from '../ui/plain';
import { Refusal } from '../ui/refusal';
import { Panel } from '../ui/panel';
import { useTranslation } from '../words/translation';
import type { Calendar } from './calendar-queries';
import { useChangeCalendar } from './use-change-calendar';

const usual = { from: '06:00', to: '22:00' };

/** The hours beyond which a producer never meets, not even where no common office hour is left. */
export function LimitsPanel({ calendar: { partyId, limits } }: { calendar: Calendar }) {
  const { t } = useTranslation();
  const change = useChangeCalendar(partyId);
  const [draft, setDraft] = useState(limits ?? usual);
  const faults = faultsOf(change.error);
  return (
    <Panel title={t('limits.title')}>
      <Text size="sm" mb="sm">
        {t('limits.what')}
      </Text>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ limits: draft });
        }}
      >
        <Group gap="sm" align="flex-start" mb="sm">
          <TextInput
            type="time"
            label={t('limits.from')}
            value={draft.from}
            error={faults['limits.from']}
            onChange={(event) => setDraft({ ...draft, from: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label={t('limits.to')}
            value={draft.to}
            error={faults['limits.to']}
            onChange={(event) => setDraft({ ...draft, to: event.currentTarget.value })}
          />
        </Group>
        <Refusal error={change.error} fields={['limits.from', 'limits.to']} />
        <Group gap="xs">
          <Button type="submit" loading={change.isPending}>
            {t('app.save')}
          </Button>
          {limits && (
            <Button
              variant="default"
              disabled={change.isPending}
              onClick={() => change.mutate({ limits: null }, { onSuccess: () => setDraft(usual) })}
            >
              {t('limits.usual')}
            </Button>
          )}
        </Group>
      </form>
    </Panel>
  );
}
