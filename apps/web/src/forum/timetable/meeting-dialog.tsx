import { Button, List } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../../api/problem';
import { useFormat } from '../../format/use-format';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';
import { Icon } from '../../ui/icon';
import { Group, Stack, Text } from '../../ui/plain';
import { Select } from '../../ui/select';
import { useTranslation } from '../../words/translation';
import type { Wish } from '../forum-queries';
import { languageName } from '../languages';
import type { DayRecords } from '../steps-of';
import { fittingSlots } from './fitting-slots';
import { useLock, usePlace, useUnplace } from './use-place';

interface MeetingDialogProps {
  records: DayRecords;
  wish: Wish;
  editable: boolean;
  onClose: () => void;
}

/** One meeting: where it is, and where it is to go instead. */
export function MeetingDialog({ records, wish, editable, onClose }: MeetingDialogProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { day, tables, interpreters } = records;
  const { place: at } = wish;
  const [slot, setSlot] = useState(at ? String(at.slot) : null);
  const [table, setTable] = useState<string | null>(null);
  const place = usePlace(day.forumDayId);
  const unplace = useUnplace(day.forumDayId, onClose);
  const lock = useLock(day.forumDayId);
  const fits = fittingSlots(wish, records);
  const clashes = place.error instanceof Problem ? (place.error.body.errors ?? []) : [];
  const interpreter = interpreters.find(({ resourceId }) => resourceId === at?.interpreterId);
  const moves = slot !== null && (Number(slot) !== at?.slot || (table !== null && Number(table) !== at?.tableNo));
  return (
    <Dialog onClose={onClose} title={`${wish.nameOfA} – ${wish.nameOfB}`}>
      <Stack gap="sm">
        <Text size="sm" className="numbers">
          {at
            ? t('forum.at', { time: day.slots[at.slot - 1]?.label ?? '', table: at.tableNo })
            : t('forum.wishes.no-hour')}
          {interpreter && ` · ${t('forum.timetable.interpreter', { name: interpreter.name })}`}
          {!interpreter &&
            wish.needs &&
            ` · ${t('forum.interpreter-of', { language: languageName(wish.needs, language) })}`}
        </Text>
        {editable && (
          <>
            <Select
              label={t('forum.timetable.to-slot')}
              data={day.slots.map(({ no, label }) => ({
                value: String(no),
                label: fits.has(no) ? label : t('forum.timetable.clashes-at', { time: label }),
              }))}
              value={slot}
              onChange={setSlot}
            />
            <Select
              label={t('forum.timetable.to-table')}
              placeholder={t('forum.timetable.any-table')}
              clearable
              searchable
              clearButtonProps={{ 'aria-label': t('app.clear') }}
              data={tables.map(({ no }) => ({ value: String(no), label: t('forum.table', { number: no }) }))}
              value={table}
              onChange={setTable}
            />
            {clashes.length > 0 && (
              <div role="alert">
                <Text size="sm" fw={600} c="var(--bad)">
                  {t('forum.timetable.refused')}
                </Text>
                <List size="sm">
                  {clashes.map(({ code, detail }) => (
                    <List.Item key={`${code} ${detail}`}>{detail}</List.Item>
                  ))}
                </List>
              </div>
            )}
            {place.error && clashes.length === 0 && <Failure error={place.error} />}
            <Group justify="space-between" gap="xs">
              <Group gap="xs">
                {at && (
                  <Button
                    variant="default"
                    loading={lock.isPending}
                    leftSection={<Icon name="lock" size={16} />}
                    onClick={() => lock.mutate({ wish, locked: wish.lockedSlot === undefined })}
                  >
                    {t(wish.lockedSlot === undefined ? 'forum.timetable.lock' : 'forum.timetable.unlock')}
                  </Button>
                )}
                {at && (
                  <Button variant="default" loading={unplace.isPending} onClick={() => unplace.mutate(wish)}>
                    {t('forum.timetable.take-off')}
                  </Button>
                )}
              </Group>
              <Button
                loading={place.isPending}
                disabled={!moves}
                onClick={() =>
                  place.mutate(
                    { wish, slot: Number(slot), ...(table !== null && { tableNo: Number(table) }) },
                    { onSuccess: onClose },
                  )
                }
              >
                {t('forum.timetable.move')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Dialog>
  );
}
