import type { TFunction } from 'i18next';
import { useFormat } from '../../format/use-format';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { Stack, Text } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import type { LiveChange } from '../forum-queries';
import type { DayRecords } from '../steps-of';
import { kindOf } from './change-draft';
import { ChangeOutcome } from './change-outcome';

/** What happened on the day, the newest first. */
export function ChangeLog({ records, changes }: { records: DayRecords; changes: readonly LiveChange[] }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const { day } = records;
  return (
    <Panel title={t('forum.changes.log')}>
      {changes.length === 0 && <Empty title={t('forum.changes.none')} next={t('forum.changes.none-next')} />}
      <Stack gap="md">
        {changes.toReversed().map((change) => {
          const { hour, date } = moment(change.madeAt ?? change.at, day.zone);
          return (
            <div key={change.changeId}>
              <Text size="xs" c="var(--quiet)" className="numbers" mb={4}>
                {`${date}, ${hour}`}
              </Text>
              <ChangeOutcome records={records} change={change} heading={sentenceOf(t, records, change)} />
            </div>
          );
        })}
      </Stack>
    </Panel>
  );
}

function sentenceOf(t: TFunction, { day, participants, interpreters, wishes }: DayRecords, change: LiveChange): string {
  const nameOf = (id?: string): string => participants.find(({ partyId }) => partyId === id)?.name ?? '';
  const wish = wishes.find(({ wishId }) => wishId === change.addWish);
  return t(`forum.changes.told.${kindOf(change)}`, {
    name: nameOf(change.noShow ?? change.late?.partyId),
    time: day.slots[(change.late?.fromSlot ?? 0) - 1]?.label ?? '',
    number: change.tableClosed ?? '',
    interpreter: interpreters.find(({ resourceId }) => resourceId === change.interpreterAway)?.name ?? '',
    pair: wish ? `${wish.nameOfA} – ${wish.nameOfB}` : '',
  });
}
