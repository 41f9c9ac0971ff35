import { Alert, Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, ofVersion } from '../api/client';
import { wasChanged } from '../api/problem';
import { useRenewDeals } from '../deals/use-deal-change';
import { DayField } from '../ui/day-field';
import { FormDialog } from '../ui/form-dialog';
import { tellDone } from '../ui/notices';
import { Group, SimpleGrid, Stack, Text } from '../ui/plain';
import { Select } from '../ui/select';
import { useDraft } from '../ui/use-draft';
import { useTranslation } from '../words/translation';
import type { Meeting } from './meeting-card';
import { draftOf, expectedAt, isOutcomeDraft, type NextStep, nextSteps, outcomeOf, unsaidIn } from './outcome-draft';
import classes from './outcome.module.css';
import { useRenewMeetings } from './use-answer';

/** How a meeting went: who came, what each producer is to do next and by when, and the minutes. */
export function OutcomeDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation();
  const { draft, setDraft, restored, forget } = useDraft(
    `outcome.${meeting.meetingId}`,
    () => draftOf(meeting),
    isOutcomeDraft(meeting),
  );
  const [asked, setAsked] = useState(false);
  const record = useRecord(meeting, () => {
    forget();
    onClose();
  });
  const expected = expectedAt(meeting);
  const unsaid = unsaidIn(draft);
  const comes = (partyId: string): boolean => !draft.absent.includes(partyId);
  const changeStep = (id: string, part: Partial<(typeof draft.steps)[string]>): void =>
    setDraft((now) => ({ ...now, steps: { ...now.steps, [id]: { ...now.steps[id], ...part } } }));
  return (
    <FormDialog
      title={t(meeting.outcome ? 'meeting.outcome.correct' : 'meeting.outcome.ask')}
      confirm={t('deal.save')}
      size="lg"
      busy={record.isPending}
      error={record.error}
      onClose={onClose}
      onSubmit={() => {
        setAsked(true);
        if (unsaid.length === 0) record.mutate(outcomeOf(meeting, draft));
      }}
    >
      {restored && (
        <Alert variant="light" color="gray" p="xs">
          <Group gap="sm">
            <Text size="sm">{t('new.restored')}</Text>
            <Button size="compact-xs" variant="default" onClick={() => setDraft(draftOf(meeting))}>
              {t('new.start-anew')}
            </Button>
          </Group>
        </Alert>
      )}
      <Checkbox.Group
        label={t('meeting.outcome.who-came')}
        value={expected.map(({ partyId }) => partyId).filter(comes)}
        onChange={(there) =>
          setDraft((now) => ({
            ...now,
            absent: expected.map(({ partyId }) => partyId).filter((id) => !there.includes(id)),
          }))
        }
      >
        <Stack gap={6} mt={4}>
          {expected.map(({ partyId, name, role }) => (
            <Checkbox
              key={partyId}
              value={partyId}
              label={name}
              description={t(`meeting.role.${role}`)}
              classNames={{ description: classes.role }}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      {expected
        .filter(({ role, partyId }) => role === 'producer' && comes(partyId))
        .map(({ partyId, name }) => {
          const step = draft.steps[partyId];
          return (
            <fieldset key={partyId} className={classes.producer}>
              <legend>
                <Text size="sm" fw={600} span>
                  {name}
                </Text>
              </legend>
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
                <Select
                  label={t('meeting.outcome.next-step')}
                  required
                  placeholder={t('deal.choose')}
                  value={step.nextStep || null}
                  error={asked && step.nextStep === '' && t('new.missing')}
                  data={nextSteps.map((value) => ({ value, label: t(`meeting.step.${value}`) }))}
                  onChange={(value) => changeStep(partyId, { nextStep: (value as NextStep | null) ?? '' })}
                />
                {step.nextStep !== '' && step.nextStep !== 'none' && (
                  <DayField
                    label={t('deal.by-when')}
                    required={false}
                    value={step.dueOn}
                    onChange={(dueOn) => changeStep(partyId, { dueOn })}
                  />
                )}
              </SimpleGrid>
              <TextInput
                mt="xs"
                label={t('deal.notes')}
                maxLength={2000}
                value={step.notes}
                onChange={(event) => changeStep(partyId, { notes: event.currentTarget.value })}
              />
            </fieldset>
          );
        })}
      <Textarea
        label={t('meeting.outcome.minutes')}
        autosize
        minRows={3}
        maxLength={10_000}
        value={draft.notes}
        onChange={(event) => {
          const notes = event.currentTarget.value;
          setDraft((now) => ({ ...now, notes }));
        }}
      />
    </FormDialog>
  );
}

function useRecord(meeting: Meeting, done: () => void) {
  const { t } = useTranslation();
  const renew = useRenewMeetings();
  const renewDeals = useRenewDeals();
  return useMutation({
    meta: { quiet: true },
    mutationFn: (body: ReturnType<typeof outcomeOf>) =>
      bodyOf(
        api.POST('/api/v1/meetings/{id}/outcome', {
          params: { path: { id: meeting.meetingId }, header: ofVersion(meeting.version) },
          body,
        }),
      ),
    onSuccess: async () => {
      done();
      void tellDone(t('meeting.outcome.saved'));
      await Promise.all([renew(), renewDeals()]);
    },
    onError: async (error) => {
      if (wasChanged(error)) await renew();
    },
  });
}
