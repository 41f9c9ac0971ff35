import { Button } from '@mantine/core';
import { useFormat } from '../../format/use-format';
import { Group, Paper, Text } from '../../ui/plain';
import { Select } from '../../ui/select';
import { useTranslation } from '../../words/translation';
import type { ForumDay, Participant } from '../forum-queries';
import { languageChoices } from '../languages';
import type { ParticipantInput } from './participants-step';
import { participantInput, slotsFor } from './presence';

interface BulkChangeProps {
  day: ForumDay;
  chosen: readonly Participant[];
  busy: boolean;
  onPut: (inputs: ParticipantInput[]) => void;
}

/** Changes all chosen participants at once. */
export function BulkChange({ day, chosen, busy, onPut }: BulkChangeProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const change = (part: Parameters<typeof participantInput>[2]): void =>
    onPut(chosen.map((person) => participantInput(person, day, part)));
  return (
    <Paper withBorder p="xs" mb="sm">
      <Group gap="xs">
        <Text size="sm" fw={600} className="numbers">
          {t('forum.participants.chosen', { count: chosen.length })}
        </Text>
        {(['all', 'morning', 'afternoon'] as const).map((presence) => (
          <Button
            key={presence}
            size="compact-sm"
            variant="default"
            disabled={busy}
            onClick={() => change({ slots: slotsFor(presence, day) })}
          >
            {t(`forum.presence.${presence}`)}
          </Button>
        ))}
        <Select
          size="xs"
          aria-label={t('forum.participants.language-of-chosen')}
          placeholder={t('forum.participants.language-of-chosen')}
          searchable
          disabled={busy}
          value={null}
          data={[{ value: '-', label: t('forum.participants.no-interpreter') }, ...languageChoices(language)]}
          onChange={(next) => next !== null && change({ language: next === '-' ? '' : next })}
        />
      </Group>
    </Paper>
  );
}
