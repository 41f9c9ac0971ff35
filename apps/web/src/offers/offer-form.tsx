import { Alert, Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, ofVersion } from '../api/client';
import { faultsOf, wasChanged } from '../api/problem';
import { ProductField } from '../catalogue/product-field';
import { currencies, incoterms } from '../catalogue/terms';
import { commodityQuery } from '../demands/catalogue-queries';
import { useFormat } from '../format/use-format';
import { Behind } from '../ui/behind';
import { Failure } from '../ui/failure';
import { Panel } from '../ui/panel';
import { AmountInput } from '../ui/amount-input';
import { CountInput } from '../ui/count-input';
import { Col, Grid, Group, Stack, Text } from '../ui/plain';
import { Select } from '../ui/select';
import { useDraft } from '../ui/use-draft';
import { useTranslation } from '../words/translation';
import {
  draftOf,
  faultsIn,
  floorsIn,
  freshDraft,
  inputOf,
  isOfferDraft,
  monthFaults,
  type OfferDraft,
} from './offer-draft';
import type { Offer } from './offer-queries';
import { SeasonEditor } from './season-editor';

interface OfferFormProps {
  producerId: string;
  /** The offer that is changed; absent: a new one */
  offer?: Offer;
  onSaved: (offer: Offer) => void | Promise<void>;
}

/** What a producer offers of one product: when, how much, for how much. */
export function OfferForm({ producerId, offer, onSaved }: OfferFormProps) {
  const { t } = useTranslation();
  const fresh = (): OfferDraft => (offer ? draftOf(offer) : freshDraft());
  const { draft, setDraft, restored, forget } = useDraft(
    offer ? `offer.${offer.offerId}` : `offer.new.${producerId}`,
    fresh,
    isOfferDraft,
  );
  const [tried, setTried] = useState(false);
  const save = useSave(producerId, offer, async (saved) => {
    forget();
    await onSaved(saved);
  });
  const floors = floorsIn(draft, offer?.capacity.commitments);
  const own = faultsIn(draft, floors);
  const refused = monthFaults(faultsOf(save.error), draft);
  // What only is missing is said once it was tried to be sent; what contradicts itself, at once.
  const fault = (field: string): string | undefined => {
    const code = own[field];
    if (code !== undefined && (code !== 'missing' || tried)) return t(`offer.fault.${code}` as 'offer.fault.missing');
    return refused[field];
  };
  const change = (part: Partial<OfferDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const [begun, setBegun] = useState(fresh);
  const changed = JSON.stringify(draft) !== JSON.stringify(begun);
  const behind = offer !== undefined && !save.isPending && (draft.version ?? 0) < offer.version;
  const begin = (): void => {
    setBegun(fresh());
    setDraft(fresh());
  };
  // Where nothing was typed there is nothing to lose.
  if (behind && !changed) begin();
  const anew = (): void => {
    save.reset();
    begin();
  };
  const submit = (): void => {
    setTried(true);
    if (Object.keys(own).length === 0) save.mutate(draft);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md">
        {behind && changed && (
          <Behind
            onTheirs={anew}
            onMine={() => {
              save.reset();
              change({ version: offer.version });
            }}
          />
        )}
        {restored && changed && !behind && (
          <Alert variant="light" color="gray" p="xs">
            <Group justify="space-between" gap="xs">
              <Text size="sm">{t('new.restored')}</Text>
              <Button size="compact-sm" variant="subtle" onClick={anew}>
                {t(offer ? 'offer.as-stored' : 'new.start-anew')}
              </Button>
            </Group>
          </Alert>
        )}
        {!offer && (
          <Panel title={t('offer.product')}>
            <ProductPart draft={draft} fault={fault} onChange={change} />
          </Panel>
        )}
        <Panel title={t('offer.capacity')}>
          <Stack gap="md">
            <SeasonEditor draft={draft} floors={floors} fault={fault} onChange={setDraft} />
            <Grid gap="sm">
              <Col span={{ base: 12, sm: 5 }}>
                <Amount
                  label={t('offer.committed')}
                  description={t('offer.committed-hint')}
                  unit={draft.unit}
                  value={draft.committed}
                  error={fault('capacity.committed')}
                  onChange={(committed) => change({ committed })}
                />
              </Col>
              <Col span={{ base: 12, sm: 7 }}>
                <Textarea
                  label={t('offer.reason')}
                  description={t('offer.reason-hint')}
                  autosize
                  maxLength={1000}
                  value={draft.reason}
                  error={fault('capacity.reason')}
                  onChange={(event) => change({ reason: event.currentTarget.value })}
                />
              </Col>
            </Grid>
          </Stack>
        </Panel>
        <Panel title={t('offer.terms')}>
          <TermsPart draft={draft} fault={fault} onChange={change} />
        </Panel>
        {save.error && !wasChanged(save.error) && Object.keys(refused).length === 0 && (
          <Failure error={save.error} onRetry={submit} />
        )}
        {(Object.keys(refused).length > 0 || (tried && Object.keys(own).length > 0)) && (
          <Text size="sm" c="var(--bad)" role="alert">
            {t('new.faults')} {Object.values(refused)[0]}
          </Text>
        )}
        <Group>
          <Button type="submit" size="md" loading={save.isPending} disabled={offer !== undefined && !changed}>
            {t('offer.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface PartProps {
  draft: OfferDraft;
  fault: (field: string) => string | undefined;
  onChange: (part: Partial<OfferDraft>) => void;
}

function ProductPart({ draft, fault, onChange }: PartProps) {
  const { t } = useTranslation();
  const { language, unit } = useFormat();
  const [commodity, form] = [draft.picked?.commodity, draft.picked?.form];
  const { data } = useQuery(commodityQuery(commodity));
  const known = data?.forms.find(({ slug }) => slug === form);
  const units = known?.units.map((each) => each.unit) ?? ['KGM', 'TNE'];
  return (
    <Stack gap="sm">
      <ProductField
        label={t('offer.words')}
        hint={t('offer.words-hint')}
        ask={t('offer.choose')}
        unknown={(words) => t('offer.unknown', { words })}
        words={draft.words}
        picked={draft.picked}
        autoFocus={draft.words === ''}
        error={commodity === undefined ? fault('commodity') : undefined}
        onWords={(words) => onChange({ words, picked: undefined })}
        onPick={(picked, [first = 'KGM']) => onChange({ picked, unit: usualUnit(first), per: 'KGM' })}
      />
      <Group gap="sm" align="flex-start">
        {data && data.forms.length > 0 && (
          <Select
            flex="1 1 14rem"
            label={t('offer.form')}
            required
            data={data.forms.map(({ slug, names }) => ({ value: slug, label: names[language] }))}
            value={form ?? null}
            error={fault('commodity')}
            onChange={(next) => next && commodity && onChange({ picked: { commodity, form: next } })}
          />
        )}
        {data && data.forms.length === 0 && (
          <Text size="sm" c="var(--warn)" role="alert">
            {t('offer.too-broad')}
          </Text>
        )}
        <Select
          flex="0 1 12rem"
          label={t('offer.unit')}
          data={[...new Set([...units, draft.unit])].map((code) => ({ value: code, label: unit(code) }))}
          value={draft.unit}
          allowDeselect={false}
          error={fault('capacity.unit')}
          onChange={(next) => next && onChange({ unit: next })}
        />
      </Group>
    </Stack>
  );
}

// Villages weigh in kilograms and tonnes, whatever the trade packs it in.
const usualUnit = (first: string): string => (['LBR', 'can', 'carton'].includes(first) ? 'KGM' : first);

function TermsPart({ draft, fault, onChange }: PartProps) {
  const { t } = useTranslation();
  const { unit } = useFormat();
  return (
    <Grid gap="sm">
      <Col span={{ base: 6, sm: 3 }}>
        <AmountInput
          label={t('offer.price', { unit: unit(draft.per) })}
          value={draft.price}
          error={fault('price.amount')}
          onChange={(price) => onChange({ price })}
        />
      </Col>
      <Col span={{ base: 6, sm: 3 }}>
        <Select
          label={t('new.currency')}
          data={[...new Set([...currencies, draft.currency])]}
          value={draft.currency}
          allowDeselect={false}
          error={fault('price.currency')}
          onChange={(currency) => currency && onChange({ currency })}
        />
      </Col>
      <Col span={{ base: 6, sm: 3 }}>
        <Select
          label={t('new.incoterm')}
          data={incoterms}
          value={draft.incoterm}
          allowDeselect={false}
          error={fault('price.incoterm')}
          onChange={(value) => {
            const incoterm = incoterms.find((each) => each === value);
            if (incoterm) onChange({ incoterm });
          }}
        />
      </Col>
      <Col span={{ base: 6, sm: 3 }}>
        <CountInput
          label={t('offer.lead-time')}
          min={0}
          max={3650}
          hideControls
          value={draft.leadTimeDays}
          error={fault('leadTimeDays')}
          onChange={(leadTimeDays) => onChange({ leadTimeDays: typeof leadTimeDays === 'number' ? leadTimeDays : '' })}
        />
      </Col>
      <Col span={{ base: 12, sm: 6 }}>
        <Amount
          label={t('offer.moq')}
          unit={draft.unit}
          value={draft.moq}
          error={fault('moq')}
          onChange={(moq) => onChange({ moq })}
        />
      </Col>
    </Grid>
  );
}

interface AmountProps {
  label: string;
  description?: string;
  unit: string;
  value: number | '';
  error?: string;
  onChange: (value: number | '') => void;
}

function Amount({ unit: code, ...field }: AmountProps) {
  const { unit } = useFormat();
  return (
    <AmountInput
      {...field}
      rightSection={
        <Text size="xs" c="var(--quiet)">
          {unit(code)}
        </Text>
      }
      rightSectionWidth={64}
    />
  );
}

function useSave(producerId: string, offer: Offer | undefined, onSaved: (offer: Offer) => Promise<void>) {
  const queries = useQueryClient();
  return useMutation({
    meta: { quiet: true },
    mutationFn: (draft: OfferDraft) => {
      const body = inputOf(draft, producerId);
      return bodyOf(
        offer
          ? api.PUT('/api/v1/offers/{id}', {
              params: { path: { id: offer.offerId }, header: ofVersion(draft.version ?? 0) },
              body,
            })
          : api.POST('/api/v1/offers', { body }),
      );
    },
    onError: async (error) => {
      if (offer && wasChanged(error)) await queries.invalidateQueries({ queryKey: ['offer', offer.offerId] });
    },
    onSuccess: async (saved) => {
      queries.setQueryData(['offer', saved.offerId], saved);
      await queries.invalidateQueries({ queryKey: ['offers', producerId] });
      await onSaved(saved);
    },
  });
}
