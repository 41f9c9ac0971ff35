import { Alert, Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, bodyOf, type Schemas } from '../api/client';
import { faultsOf } from '../api/problem';
import { commodityQuery } from '../demands/catalogue-queries';
import { demandQuery } from '../demands/demand-queries';
import { today } from '../format/today';
import { useFormat } from '../format/use-format';
import { DayField } from '../ui/day-field';
import { Loading } from '../ui/loading';
import { MoneyField } from '../ui/money-field';
import { Group, SimpleGrid, Stack, Text } from '../ui/plain';
import { Refusal } from '../ui/refusal';
import { AmountInput } from '../ui/amount-input';
import { useDraft } from '../ui/use-draft';
import { useTranslation } from '../words/translation';
import {
  cellKey,
  type ContractDraft,
  draftOf,
  isContractDraft,
  monthAfter,
  monthsBetween,
  monthsOf,
} from './contract-draft';
import classes from './contract-form.module.css';
import { currencyOf } from './currency-of';
import { offersQuery } from './deal-queries';
import { entryUnit, freeIn, inBase } from './goods';
import type { Deal } from './stages-of';
import { useDealChange } from './use-deal-change';

/** What both signed: its value, and what each offer is to give in each month, beside what it has free. */
export function ContractForm({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const { t } = useTranslation();
  const { draft, setDraft, restored, forget } = useDraft<ContractDraft>(
    `contract.${deal.dealId}`,
    () => draftOf(deal),
    isContractDraft,
  );
  const change = (part: Partial<ContractDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const fixed = currencyOf(deal, 'contract');
  const close = (): void => {
    forget();
    onClose();
  };
  const sign = useDealChange(
    deal,
    (params, amount: number) => {
      const { on, reference, evidence } = draft;
      const said = { ...(reference.trim() && { reference }), ...(evidence.trim() && { evidence }) };
      const notes = deal.steps.find(({ stage }) => stage === 'contract')?.notes;
      const value = { amount, currency: fixed ?? draft.value.currency };
      const body = { on, ...said, ...(notes && { notes }), value, months: monthsOf(draft) };
      return bodyOf(api.PUT('/api/v1/deals/{id}/contract', { params, body }));
    },
    close,
  );
  const faults = faultsOf(sign.error);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    void form.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.value.amount !== '') sign.mutate(draft.value.amount);
      }}
    >
      <Stack gap="sm">
        {restored && (
          <Alert variant="light" color="gray" p="xs">
            <Group gap="sm">
              <Text size="sm">{t('new.restored')}</Text>
              <Button size="compact-xs" variant="default" onClick={() => setDraft(draftOf(deal))}>
                {t('new.start-anew')}
              </Button>
            </Group>
          </Alert>
        )}
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="sm">
          <DayField
            label={t('deal.contract.signed-on')}
            value={draft.on}
            max={today(1)}
            error={faults.on}
            onChange={(on) => change({ on })}
          />
          <MoneyField
            label={t('deal.contract.value')}
            required
            fixed={fixed}
            value={draft.value}
            error={faults['value.amount'] ?? faults['value.currency']}
            onChange={(value) => change({ value })}
          />
          <TextInput
            label={t('deal.contract.reference')}
            maxLength={200}
            value={draft.reference}
            error={faults.reference}
            onChange={(event) => change({ reference: event.currentTarget.value })}
          />
          <TextInput
            label={t('deal.evidence')}
            maxLength={500}
            value={draft.evidence}
            error={faults.evidence}
            onChange={(event) => change({ evidence: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Grid deal={deal} draft={draft} faults={faults} onCells={(cells) => change({ cells })} />
        <Refusal error={sign.error} fields={['on', 'value.amount', 'value.currency', 'reference', 'evidence']} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('app.back')}
          </Button>
          <Button type="submit" loading={sign.isPending}>
            {t('deal.contract.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface GridProps {
  deal: Deal;
  draft: ContractDraft;
  faults: Record<string, string>;
  onCells: (cells: ContractDraft['cells']) => void;
}

function Grid({ deal, draft, faults, onCells }: GridProps) {
  const { t } = useTranslation();
  const { data: demand } = useQuery(demandQuery(deal.demandId));
  const { data: offers } = useQuery(offersQuery(deal.producerId));
  if (!demand || !offers) return <Loading rows={2} height={120} />;
  const windows = demand.lines
    .filter(({ lineId }) => deal.lines.some((line) => line.lineId === lineId))
    .flatMap(({ shipWindow }) => [shipWindow.from, shipWindow.to]);
  const months = monthsBetween([...windows, ...Object.keys(draft.cells).map((key) => key.split('/')[2])]);
  const parts = deal.lines.flatMap((line) =>
    offers
      .filter(
        ({ commodity, offerId }) =>
          commodity === line.commodity ||
          deal.contract?.months.some((month) => month.lineId === line.lineId && month.offerId === offerId),
      )
      .map((offer) => ({ line, offer })),
  );
  if (parts.length === 0) {
    return (
      <Text size="sm" c="var(--quiet)">
        {t('deal.contract.no-offers')}
      </Text>
    );
  }
  const last = months.at(-1);
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('deal.contract.months')}
      </Text>
      <Text size="xs" c="var(--quiet)" mb="xs">
        {t('deal.contract.months-hint')}
      </Text>
      <div className={classes.offers}>
        {parts.map(({ line, offer }) => (
          <OfferMonths
            key={`${line.lineId}/${offer.offerId}`}
            deal={deal}
            line={line}
            offer={offer}
            months={months}
            draft={draft}
            faults={faults}
            onCells={onCells}
          />
        ))}
      </div>
      {last && months.length < 24 && (
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          onClick={() => {
            const { line, offer } = parts[0];
            const key = cellKey(line.lineId, offer.offerId, monthAfter(last));
            onCells({ ...draft.cells, [key]: { quantity: '', unit: entryUnit(offer.capacity) } });
          }}
        >
          {t('deal.contract.more-months')}
        </Button>
      )}
    </div>
  );
}

interface OfferMonthsProps extends GridProps {
  line: Deal['lines'][number];
  offer: Schemas['village-registry.OfferView'];
  months: readonly string[];
}

function OfferMonths({ deal, line, offer, months, draft, faults, onCells }: OfferMonthsProps) {
  const { t } = useTranslation();
  const { month: monthWord, quantity, unit: unitWord, language } = useFormat();
  const { data: commodity } = useQuery(commodityQuery(offer.commodity));
  const form = commodity?.forms.find(({ slug }) => slug === offer.form);
  const sent = monthsOf(draft);
  const own = (month: string): number =>
    (deal.contract?.months ?? [])
      .filter((each) => each.offerId === offer.offerId && each.month === month)
      .reduce((sum, each) => sum + each.quantity * (inBase(commodity, offer.form, each.unit) ?? 1), 0);
  return (
    <fieldset className={classes.offer}>
      <legend>
        <Text size="sm" fw={600} span>
          {line.words}
        </Text>{' '}
        <Text size="xs" c="var(--quiet)" span>
          {form?.names[language] ?? offer.form}
        </Text>
      </legend>
      {months.map((month) => {
        const key = cellKey(line.lineId, offer.offerId, month);
        const cell = draft.cells[key] ?? { quantity: '' as const, unit: entryUnit(offer.capacity) };
        const free = freeIn(offer, month, own(month));
        const each = inBase(commodity, offer.form, cell.unit) ?? 1;
        const tooMuch = cell.quantity !== '' && cell.quantity * each > free;
        const place = sent.findIndex((entry) => cellKey(entry.lineId, entry.offerId, entry.month) === key);
        return (
          <div key={month} className={classes.month}>
            <Text size="sm" className="numbers">
              {monthWord(month)}
            </Text>
            <AmountInput
              size="xs"
              aria-label={t('deal.contract.cell', { words: line.words, month: monthWord(month) })}
              rightSection={
                <Text size="xs" c="var(--quiet)">
                  {unitWord(cell.unit)}
                </Text>
              }
              rightSectionWidth={44}
              classNames={{ input: classes.number }}
              value={cell.quantity}
              error={faults[`months.${place}.quantity`] ?? faults[`months.${place}.unit`]}
              onChange={(quantity) => onCells({ ...draft.cells, [key]: { ...cell, quantity } })}
            />
            <Text
              size="xs"
              className="numbers"
              c={tooMuch ? 'var(--warn)' : 'var(--quiet)'}
              style={{ textAlign: 'end' }}
            >
              {t(tooMuch ? 'deal.contract.more-than-free' : 'deal.contract.free', {
                quantity: quantity(free, offer.capacity.unit),
              })}
            </Text>
          </div>
        );
      })}
    </fieldset>
  );
}
