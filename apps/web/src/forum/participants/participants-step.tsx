import { Button, Checkbox, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { api, bodyOf, type Schemas } from '../../api/client';
import { csvOf, save } from '../../format/csv';
import { useFormat } from '../../format/use-format';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { onceOpened } from '../../ui/lazily';
import { Paged } from '../../ui/paged';
import { Group, Text } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import type { Participant } from '../forum-queries';
import { languageName } from '../languages';
import type { DayRecords } from '../steps-of';
import { useForumChange } from '../use-forum-change';
import { useForumDay } from '../use-forum-day';
import { BulkChange } from './bulk-change';
import { ParticipantRow } from './participant-row';
import { presenceOf } from './presence';
import classes from './participants.module.css';

const ChooseParties = onceOpened(() => import('./choose-parties').then((dialog) => dialog.ChooseParties));

export type ParticipantInput = Schemas['scheduling.ParticipantInput'];

/** Who comes, when they are there, and whether they need an interpreter. */
export function ParticipantsStep({ records }: { records: DayRecords }) {
  const { t } = useTranslation();
  const form = useFormat();
  const { day, participants, wishes } = records;
  const { editable } = useForumDay(day.forumDayId);
  const [choosing, choose] = useDisclosure(false);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const put = usePut(day.forumDayId);
  const wanted = typed.trim().toLowerCase();
  const shown = participants.filter(({ name }) => name.toLowerCase().includes(wanted));
  const meetingsOf = countMeetings(wishes);
  const chosenOnes = participants.filter(({ partyId }) => chosen.has(partyId));
  const tick = (partyId: string, on: boolean): void =>
    setChosen((now) => new Set(on ? [...now, partyId] : [...now].filter((each) => each !== partyId)));
  const csv = (): void =>
    save(
      `${t('forum.participants.file')}.csv`,
      csvOf([
        (['id', 'name', 'role', 'when', 'language', 'meetings'] as const).map((head) =>
          t(`forum.participants.column.${head}`),
        ),
        ...participants.map((each) => [
          each.partyId,
          each.name,
          t(`meeting.role.${each.role}`),
          t(`forum.presence.${presenceOf(each, day)}`),
          each.language && languageName(each.language, form.language),
          meetingsOf(each.partyId),
        ]),
      ]),
    );
  if (participants.length === 0) {
    return (
      <>
        <Empty
          title={t('forum.participants.none')}
          next={t(editable ? 'forum.participants.none-next' : 'forum.not-yet')}
          action={editable && <Button onClick={choose.open}>{t('forum.participants.add')}</Button>}
        />
        {choosing && <ChooseParties dayId={day.forumDayId} onClose={choose.close} />}
      </>
    );
  }
  return (
    <>
      <Group gap="sm" mb="sm">
        <TextInput
          flex="1 1 14rem"
          aria-label={t('forum.participants.find')}
          placeholder={t('forum.participants.find')}
          leftSection={<Icon name="search" size={16} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {editable && (
          <Button leftSection={<Icon name="plus" size={16} />} onClick={choose.open}>
            {t('forum.participants.add')}
          </Button>
        )}
        <Button variant="default" leftSection={<Icon name="download" size={16} />} onClick={csv}>
          {t('app.csv')}
        </Button>
      </Group>
      {chosenOnes.length > 0 && (
        <BulkChange
          day={day}
          chosen={chosenOnes}
          busy={put.isPending}
          onPut={(inputs) => put.mutate(inputs, { onSuccess: () => setChosen(new Set()) })}
        />
      )}
      <div className={classes.list}>
        {editable && (
          <div className={classes.head}>
            <Checkbox
              aria-label={t('forum.participants.choose-shown')}
              checked={shown.length > 0 && shown.every(({ partyId }) => chosen.has(partyId))}
              indeterminate={chosen.size > 0 && !shown.every(({ partyId }) => chosen.has(partyId))}
              onChange={(event) =>
                setChosen(event.currentTarget.checked ? new Set(shown.map(({ partyId }) => partyId)) : new Set())
              }
            />
            <Text size="sm" c="var(--quiet)">
              {t('forum.participants.choose-hint')}
            </Text>
          </div>
        )}
        <Paged rows={shown}>
          {(rows) => (
            <ul className={classes.rows}>
              {rows.map((person) => (
                <ParticipantRow
                  key={person.partyId}
                  person={person}
                  day={day}
                  meetings={meetingsOf(person.partyId)}
                  editable={editable}
                  chosen={chosen.has(person.partyId)}
                  onTick={(on) => tick(person.partyId, on)}
                  onPut={(input) => put.mutate([input])}
                />
              ))}
            </ul>
          )}
        </Paged>
      </div>
      <Text size="xs" c="var(--quiet)" mt={6} role="status">
        {t('forum.participants.count', { count: shown.length })}
      </Text>
      {choosing && <ChooseParties dayId={day.forumDayId} onClose={choose.close} />}
    </>
  );
}

/** How many meetings somebody is wanted for. */
function countMeetings(wishes: DayRecords['wishes']): (partyId: string) => number {
  const counts = new Map<string, number>();
  for (const { a, b } of wishes) for (const each of [a, b]) counts.set(each, (counts.get(each) ?? 0) + 1);
  return (partyId) => counts.get(partyId) ?? 0;
}

function usePut(dayId: string) {
  return useForumChange(dayId, async (participants: ParticipantInput[]): Promise<readonly Participant[]> => {
    const params = { path: { id: dayId } };
    return (await bodyOf(api.PUT('/api/v1/forum-days/{id}/participants', { params, body: { participants } }))).items;
  });
}
