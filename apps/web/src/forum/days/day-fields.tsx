import { ActionIcon, Button, TextInput } from '@mantine/core';
import { zoneCity } from '../../format/format';
import { HolderField } from '../../holders/holder-field';
import { holderOf, type Held } from '../../holders/holders';
import { Icon } from '../../ui/icon';
import { CountInput } from '../../ui/count-input';
import { Col, Grid, Group, Stack, Text } from '../../ui/plain';
import { Select } from '../../ui/select';
import { useTranslation } from '../../words/translation';
import { PlanStrip } from './plan-strip';
import { type DayDraft, plannedSlots, timeOf } from './slot-plan';

const ownZones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];
const slotLengths = [10, 15, 20, 25, 30, 45, 60];

interface DayFieldsProps {
  draft: DayDraft;
  /** Who holds it already */
  held?: Held;
  fault: (field: string) => string | undefined;
  onChange: (draft: DayDraft) => void;
}

/** Name, date, place and hours of a forum day; its slots are drawn while one types. */
export function DayFields({ draft, held = {}, fault, onChange }: DayFieldsProps) {
  const { t } = useTranslation();
  const slots = plannedSlots(draft);
  const change = (part: Partial<DayDraft>): void => onChange({ ...draft, ...part });
  const lengths = slotLengths.includes(draft.slotMinutes) ? slotLengths : [...slotLengths, draft.slotMinutes];
  return (
    <Stack gap="md">
      <Grid gap="sm" align="flex-start">
        <Col span={{ base: 12, sm: 7 }}>
          <TextInput
            label={t('forum.field.name')}
            placeholder={t('forum.field.name-example')}
            required
            maxLength={200}
            value={draft.name}
            error={fault('name')}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        </Col>
        <Col span={{ base: 12, sm: 5 }}>
          <TextInput
            type="date"
            label={t('forum.field.date')}
            required
            value={draft.date}
            error={fault('date')}
            onChange={(event) => change({ date: event.currentTarget.value })}
          />
        </Col>
        <Col span={{ base: 12, sm: 7 }}>
          <TextInput
            label={t('forum.field.place')}
            placeholder={t('forum.field.place-example')}
            required
            maxLength={300}
            value={draft.place}
            error={fault('place')}
            onChange={(event) => change({ place: event.currentTarget.value })}
          />
        </Col>
        <Col span={{ base: 12, sm: 5 }}>
          <Select
            label={t('forum.field.zone')}
            searchable
            allowDeselect={false}
            limit={60}
            data={[...new Set([...ownZones, draft.zone, ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({
              value: zone,
              label: ownZones.includes(zone) ? `${zoneCity(zone)} (${shortZone[zone]})` : zone.replaceAll('_', ' '),
            }))}
            value={draft.zone}
            error={fault('zone')}
            onChange={(zone) => change({ zone: zone ?? draft.zone })}
          />
        </Col>
        <Col span={12}>
          <HolderField
            value={draft.holder ?? holderOf(held)}
            error={fault('programme') ?? fault('province')}
            onChange={(holder) => change({ holder })}
          />
        </Col>
        <Col span={{ base: 6, sm: 3 }}>
          <TextInput
            type="time"
            label={t('forum.field.from')}
            value={draft.from}
            error={fault('from')}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
        </Col>
        <Col span={{ base: 6, sm: 3 }}>
          <Select
            label={t('forum.field.length')}
            allowDeselect={false}
            data={lengths.map((minutes) => ({
              value: String(minutes),
              label: t('forum.field.minutes', { count: minutes }),
            }))}
            value={String(draft.slotMinutes)}
            error={fault('slotMinutes')}
            onChange={(minutes) => change({ slotMinutes: Number(minutes ?? draft.slotMinutes) })}
          />
        </Col>
        <Col span={{ base: 6, sm: 3 }}>
          <CountInput
            label={t('forum.field.count')}
            min={1}
            max={200}
            value={draft.count}
            error={fault('count')}
            onChange={(count) => change({ count: typeof count === 'number' ? count : 0 })}
          />
        </Col>
        <Col span={{ base: 6, sm: 3 }}>
          <TextInput
            type="time"
            label={t('forum.field.afternoon')}
            value={draft.afternoonFrom}
            error={fault('afternoonFrom')}
            onChange={(event) => change({ afternoonFrom: event.currentTarget.value })}
          />
        </Col>
      </Grid>
      <Breaks draft={draft} fault={fault} onChange={onChange} />
      <PlanStrip slots={slots} />
      {slots.length > 0 && (
        <Text size="sm" className="numbers">
          {t('forum.plan.sum', {
            count: slots.length,
            from: timeOf(slots[0].start),
            to: timeOf(slots.at(-1)!.end),
          })}
        </Text>
      )}
    </Stack>
  );
}

const shortZone: Record<string, string> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

function Breaks({ draft, fault, onChange }: Omit<DayFieldsProps, 'held'>) {
  const { t } = useTranslation();
  const put = (breaks: DayDraft['breaks']): void => onChange({ ...draft, breaks });
  return (
    <Stack gap={6}>
      {draft.breaks.map((each, place) => (
        <Group key={place} gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            type="time"
            label={t('forum.field.break-from', { number: place + 1 })}
            value={each.from}
            error={fault(`breaks.${place}`)}
            onChange={(event) => put(draft.breaks.with(place, { ...each, from: event.currentTarget.value }))}
          />
          <TextInput
            type="time"
            label={t('forum.field.break-to')}
            value={each.to}
            onChange={(event) => put(draft.breaks.with(place, { ...each, to: event.currentTarget.value }))}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('forum.field.remove-break', { number: place + 1 })}
            onClick={() => put(draft.breaks.toSpliced(place, 1))}
          >
            <Icon name="trash" />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        w="fit-content"
        leftSection={<Icon name="plus" size={14} />}
        disabled={draft.breaks.length >= 20}
        onClick={() => put([...draft.breaks, { from: '15:00', to: '15:20' }])}
      >
        {t('forum.field.add-break')}
      </Button>
    </Stack>
  );
}
