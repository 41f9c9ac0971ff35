import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../format/use-format';
import { FormDialog } from '../../ui/form-dialog';
import { Col, Grid } from '../../ui/plain';
import { MultiSelect, Select } from '../../ui/select';
import { useTranslation } from '../../words/translation';
import type { Wish, WishInput } from '../forum-queries';
import { languageChoices } from '../languages';
import type { DayRecords } from '../steps-of';
import { useTakeWishes } from './use-wishes';
import { inputOf } from './wish-input';

const usualPriority = 5;

interface WishDialogProps {
  records: DayRecords;
  /** Absent: a new one */
  wish?: Wish;
  onClose: () => void;
}

/** Adds a wish, or changes one: whom, how much it matters, and when. */
export function WishDialog({ records, wish, onClose }: WishDialogProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { day, participants, wishes } = records;
  const [draft, setDraft] = useState<Partial<WishInput>>(
    () => (wish && inputOf(wish)) ?? { must: true, priority: usualPriority, session: 'any', forbidden: [], after: [] },
  );
  const change = (part: Partial<WishInput>): void => setDraft((now) => ({ ...now, ...part }));
  const take = useTakeWishes(day.forumDayId);
  const faults = Object.fromEntries((take.data?.faults ?? []).map(({ field, detail }) => [field ?? '', detail]));
  const people = participants.map(({ partyId, name }) => ({ value: partyId, label: name }));
  const slots = day.slots.map(({ no, label }) => ({ value: String(no), label }));
  const others = wishes
    .filter(({ wishId, ended }) => wishId !== wish?.wishId && !ended)
    .map(({ wishId, nameOfA, nameOfB }) => ({ value: wishId, label: `${nameOfA} – ${nameOfB}` }));
  const send = (): void =>
    take.mutate(
      { wishes: [draft as WishInput] },
      { onSuccess: ({ faults: refused }) => refused.length === 0 && onClose() },
    );
  return (
    <FormDialog
      title={wish ? t('forum.wishes.edit-title') : t('forum.wishes.add')}
      size="lg"
      confirm={t('forum.save')}
      busy={take.isPending}
      disabled={!draft.a || !draft.b}
      error={take.error}
      fields={['after', 'slot']}
      onClose={onClose}
      onSubmit={send}
    >
      <Grid gap="sm" align="flex-start">
        {(['a', 'b'] as const).map((side) => (
          <Col key={side} span={{ base: 12, sm: 6 }}>
            <Select
              label={t(`forum.wishes.side.${side}`)}
              required
              searchable
              limit={100}
              disabled={wish !== undefined}
              data={people}
              value={draft[side] ?? null}
              error={faults[side]}
              onChange={(next) => change({ [side]: next ?? undefined })}
            />
          </Col>
        ))}
        <Col span={{ base: 12, sm: 6 }}>
          <Checkbox
            mt={{ base: 0, sm: 30 }}
            label={t('forum.wishes.must')}
            description={t('forum.wishes.must-hint')}
            checked={draft.must ?? true}
            onChange={(event) => change({ must: event.currentTarget.checked })}
          />
        </Col>
        <Col span={{ base: 12, sm: 6 }}>
          <Select
            label={t('forum.wishes.priority')}
            allowDeselect={false}
            data={Array.from({ length: 9 }, (_, i) => ({
              value: String(i + 1),
              label: t(`forum.wishes.level.${i === 0 ? 'first' : i === 4 ? 'usual' : i === 8 ? 'last' : 'other'}`, {
                number: i + 1,
              }),
            }))}
            value={String(draft.priority ?? usualPriority)}
            onChange={(next) => change({ priority: Number(next) })}
          />
        </Col>
        <Col span={{ base: 12, sm: 6 }}>
          <Select
            label={t('forum.wishes.session')}
            allowDeselect={false}
            data={(['any', 'morning', 'afternoon'] as const).map((each) => ({
              value: each,
              label: t(`forum.presence.${each === 'any' ? 'all' : each}`),
            }))}
            value={draft.session ?? 'any'}
            onChange={(next) => change({ session: (next ?? 'any') as WishInput['session'] })}
          />
        </Col>
        <Col span={{ base: 12, sm: 6 }}>
          <Select
            label={t('forum.wishes.fixed')}
            placeholder={t('forum.wishes.any-hour')}
            clearable
            clearButtonProps={{ 'aria-label': t('app.clear') }}
            data={slots}
            value={draft.slot === undefined ? null : String(draft.slot)}
            error={faults.slot}
            onChange={(next) => change({ slot: next === null ? undefined : Number(next) })}
          />
        </Col>
        <Col span={{ base: 12, sm: 6 }}>
          <MultiSelect
            label={t('forum.wishes.forbidden')}
            data={slots}
            value={(draft.forbidden ?? []).map(String)}
            onChange={(next) => change({ forbidden: next.map(Number) })}
          />
        </Col>
        <Col span={{ base: 12, sm: 6 }}>
          <Select
            label={t('forum.wishes.language')}
            placeholder={t('forum.participants.no-interpreter')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('app.clear') }}
            data={languageChoices(language, draft.language ? [draft.language] : [])}
            value={draft.language ?? null}
            onChange={(next) => change({ language: next ?? undefined })}
          />
        </Col>
        <Col span={12}>
          <MultiSelect
            label={t('forum.wishes.after')}
            description={t('forum.wishes.after-hint')}
            searchable
            limit={50}
            data={others}
            value={[...(draft.after ?? [])]}
            error={faults.after}
            onChange={(after) => change({ after })}
          />
        </Col>
      </Grid>
    </FormDialog>
  );
}
