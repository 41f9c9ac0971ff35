import { Alert, Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { faultsOf } from '../api/problem';
import { useMe } from '../app/me';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { tellDone } from '../ui/notices';
import { Col, Grid, Group, Paper, Stack, Text } from '../ui/plain';
import { Refusal } from '../ui/refusal';
import { Select } from '../ui/select';
import { useDraft } from '../ui/use-draft';
import { useTranslation } from '../words/translation';
import { type AssessDraft, freshAssessment, inputOf, isAssessDraft } from './assess-draft';
import { CriterionField } from './criterion-field';
import { type Form, outcomeOf } from './outcome';
import { OutcomePanel } from './outcome-panel';
import { formsQuery, type Subject } from './readiness-queries';

const keyOf = (subject: Subject): string => ('code' in subject ? subject.code : subject.producerId);

/** The questions of a form, what the answers come to as they are given, and who sees to what falls short. */
export function AssessForm({ subject, cluster }: { subject: Subject; cluster?: number }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const me = useMe();
  const { data: all } = useSuspenseQuery(formsQuery);
  const forms = all.filter(({ rule }) => rule !== undefined);
  const { draft, setDraft, restored, forget } = useDraft(
    `assessment.${keyOf(subject)}`,
    () => freshAssessment(new Date(), me.name),
    isAssessDraft,
  );
  const [tried, setTried] = useState(false);
  const save = useSave(subject, forget);
  const form = forms.find(({ slug }) => slug === draft.form) ?? forms[0];
  if (!form) return <Empty title={t('assess.no-form')} next={t('assess.no-form-next')} />;
  const scores = scoresFor(form, draft.scores);
  const outcome = outcomeOf(form, scores);
  const faults = faultsOf(save.error);
  const complete = outcome.answered === form.criteria.length && draft.source.trim() !== '' && draft.assessedOn !== '';
  const submit = (): void => {
    setTried(true);
    if (complete)
      save.mutate(
        inputOf(
          { ...draft, scores },
          form,
          outcome.short.map(({ key }) => key),
        ),
      );
  };
  const change = (part: Partial<AssessDraft>): void => setDraft((now) => ({ ...now, ...part }));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Grid gap="md" align="flex-start">
        <Col span={{ base: 12, lg: 8 }}>
          <Stack gap="md">
            {restored && Object.keys(draft.scores).length > 0 && (
              <Alert variant="light" color="gray" p="xs">
                <Group justify="space-between" gap="xs">
                  <Text size="sm">{t('new.restored')}</Text>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    onClick={() => setDraft(freshAssessment(new Date(), me.name))}
                  >
                    {t('new.start-anew')}
                  </Button>
                </Group>
              </Alert>
            )}
            <Paper withBorder p="md">
              <Grid gap="sm">
                <Col span={{ base: 12, sm: 5 }}>
                  <Select
                    label={t('assess.form')}
                    allowDeselect={false}
                    data={forms.map(({ slug, names }) => ({ value: slug, label: names[language] }))}
                    value={form.slug}
                    onChange={(slug) => slug && change({ form: slug })}
                  />
                </Col>
                <Col span={{ base: 12, xs: 5, sm: 3 }}>
                  <TextInput
                    type="date"
                    label={t('assess.on')}
                    required
                    value={draft.assessedOn}
                    error={faults.assessedOn ?? (tried && draft.assessedOn === '' ? t('new.missing') : undefined)}
                    onChange={(event) => change({ assessedOn: event.currentTarget.value })}
                  />
                </Col>
                <Col span={{ base: 12, xs: 7, sm: 4 }}>
                  <TextInput
                    label={t('assess.by')}
                    required
                    maxLength={300}
                    value={draft.source}
                    error={faults.source ?? (tried && draft.source.trim() === '' ? t('new.missing') : undefined)}
                    onChange={(event) => change({ source: event.currentTarget.value })}
                  />
                </Col>
              </Grid>
              {form.note && (
                <Text size="xs" c="var(--quiet)" mt="sm">
                  {form.note[language]}
                </Text>
              )}
            </Paper>
            {form.criteria.map((criterion, place) => (
              <CriterionField
                key={criterion.key}
                criterion={criterion}
                number={place + 1}
                part={criterion.weight / form.criteria.reduce((sum, { weight }) => sum + weight, 0)}
                score={scores[criterion.key]}
                care={draft.care[criterion.key]}
                error={
                  faults[`scores.${criterion.key}`] ??
                  (tried && scores[criterion.key] === undefined ? t('new.missing') : undefined)
                }
                onScore={(score) => change({ scores: { ...draft.scores, [criterion.key]: score } })}
                onCare={(care) => change({ care: { ...draft.care, [criterion.key]: care } })}
              />
            ))}
          </Stack>
        </Col>
        <Col span={{ base: 12, lg: 4 }}>
          <OutcomePanel form={form} outcome={outcome} before={cluster}>
            <Refusal error={save.error} fields={['assessedOn', 'source', 'scores']} onRetry={submit} />
            {(Object.keys(faults).length > 0 || (tried && !complete)) && (
              <Text size="sm" c="var(--bad)" role="alert">
                {t('new.faults')}
              </Text>
            )}
            <Button type="submit" fullWidth loading={save.isPending}>
              {t('assess.save')}
            </Button>
          </OutcomePanel>
        </Col>
      </Grid>
    </form>
  );
}

/** Only what this form asks, within its range: another form may have asked the same otherwise. */
const scoresFor = ({ criteria }: Form, scores: AssessDraft['scores']): Record<string, number> =>
  Object.fromEntries(
    criteria.flatMap(({ key, max }) => (scores[key] !== undefined && scores[key] <= max ? [[key, scores[key]]] : [])),
  );

function useSave(subject: Subject, forget: () => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    meta: { quiet: true },
    mutationFn: async (body: ReturnType<typeof inputOf>) => {
      if ('code' in subject)
        await bodyOf(api.POST('/api/v1/villages/{code}/assessments', { params: { path: subject }, body }));
      else
        await bodyOf(
          api.POST('/api/v1/producers/{id}/assessments', { params: { path: { id: subject.producerId } }, body }),
        );
    },
    onSuccess: async () => {
      forget();
      void tellDone(t('assess.saved'));
      const stale = ['village', 'villages', 'village-funnel', 'gaps', 'assessments', 'producer'];
      await Promise.all(stale.map((part) => queries.invalidateQueries({ queryKey: [part] })));
      if ('code' in subject) await navigate({ to: '/villages/$code', params: subject });
      else await navigate({ to: '/producers/$producerId', params: subject });
    },
  });
}
