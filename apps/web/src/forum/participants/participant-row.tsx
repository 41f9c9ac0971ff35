import { ActionIcon, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/client';
import { useFormat } from '../../format/use-format';
import { Icon } from '../../ui/icon';
import { onceOpened } from '../../ui/lazily';
import { Text } from '../../ui/plain';
import { Select } from '../../ui/select';
import { Tag } from '../../ui/tag';
import { useTranslation } from '../../words/translation';
import type { ForumDay, Participant } from '../forum-queries';
import { languageChoices, languageName } from '../languages';
import { useForumChange } from '../use-forum-change';
import type { ParticipantInput } from './participants-step';
import { participantInput, type Presence, presenceOf, presences, slotsFor, slotsOf } from './presence';
import classes from './participants.module.css';

const SlotChoice = onceOpened(() => import('./slot-choice').then((dialog) => dialog.SlotChoice));

interface ParticipantRowProps {
  person: Participant;
  day: ForumDay;
  /** So many meetings it is wanted for */
  meetings: number;
  editable: boolean;
  chosen: boolean;
  onTick: (on: boolean) => void;
  onPut: (input: ParticipantInput) => void;
}

/** One participant: when it is there, and the interpreter that it needs. */
export function ParticipantRow({ person, day, meetings, editable, chosen, onTick, onPut }: ParticipantRowProps) {
  const { t } = useTranslation();
  const { language, number } = useFormat();
  const [picking, setPicking] = useState(false);
  const remove = useRemove(day.forumDayId, person.partyId);
  const presence = presenceOf(person, day);
  const there = slotsOf(person, day);
  const change = (part: Parameters<typeof participantInput>[2]): void => onPut(participantInput(person, day, part));
  const choose = (next: string | null): void => {
    if (next === 'some') setPicking(true);
    else if (next !== null) change({ slots: slotsFor(next as Presence, day) });
  };
  return (
    <li className={classes.row} data-editable={editable || undefined}>
      {editable && (
        <Checkbox
          aria-label={t('forum.participants.choose', { name: person.name })}
          checked={chosen}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
      )}
      <div className={classes.name}>
        <Text fw={600} size="sm">
          {person.name}
        </Text>
        <Text size="xs" c="var(--quiet)">
          {t(`meeting.role.${person.role}`)}
          {person.goneFrom !== undefined && ` · ${t('forum.participants.gone')}`}
        </Text>
      </div>
      {editable ? (
        <>
          <Select
            size="xs"
            className={classes.when}
            aria-label={t('forum.participants.when-of', { name: person.name })}
            allowDeselect={false}
            data={presences.map((each) => ({
              value: each,
              label:
                each === 'some' && presence === 'some'
                  ? t('forum.presence.count', { count: there.length, of: day.slots.length })
                  : t(`forum.presence.${each}`),
            }))}
            value={presence}
            onChange={choose}
            onOptionSubmit={(next) => next === 'some' && setPicking(true)}
          />
          <Select
            size="xs"
            className={classes.language}
            aria-label={t('forum.participants.language-of', { name: person.name })}
            placeholder={t('forum.participants.no-interpreter')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('app.clear') }}
            data={languageChoices(language, person.language ? [person.language] : [])}
            value={person.language ?? null}
            onChange={(next) => change({ language: next ?? '' })}
          />
        </>
      ) : (
        <>
          <Text size="sm">
            {presence === 'some'
              ? t('forum.presence.count', { count: there.length, of: day.slots.length })
              : t(`forum.presence.${presence}`)}
          </Text>
          <span>
            {person.language && (
              <Tag
                tone="plain"
                size="sm"
                label={t('forum.interpreter-of', { language: languageName(person.language, language) })}
              />
            )}
          </span>
        </>
      )}
      <Text size="sm" className={classes.meetings} c={meetings > there.length ? 'var(--bad)' : undefined}>
        {t('forum.participants.meetings', { count: meetings, number: number(meetings) })}
      </Text>
      {editable && (
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes.remove}
          loading={remove.isPending}
          aria-label={t('forum.participants.remove', { name: person.name })}
          onClick={() => remove.mutate()}
        >
          <Icon name="trash" size={16} />
        </ActionIcon>
      )}
      {picking && (
        <SlotChoice
          title={t('forum.participants.slots-of', { name: person.name })}
          day={day}
          chosen={there}
          onClose={() => setPicking(false)}
          onChoose={(slots) => {
            setPicking(false);
            change({ slots });
          }}
        />
      )}
    </li>
  );
}

function useRemove(dayId: string, partyId: string) {
  const { t } = useTranslation();
  return useForumChange<void, unknown>(
    dayId,
    () => api.DELETE('/api/v1/forum-days/{id}/participants/{part}', { params: { path: { id: dayId, part: partyId } } }),
    { told: () => t('forum.done.participant-removed') },
  );
}
