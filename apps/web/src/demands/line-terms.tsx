import { Input } from '@mantine/core';
import { memo, useMemo } from 'react';
import { currencies, incoterms } from '../catalogue/terms';
import { useFormat } from '../format/use-format';
import { Choice } from '../ui/choice';
import { NativeSelect } from '../ui/native-select';
import { AmountInput } from '../ui/amount-input';
import { useTranslation } from '../words/translation';
import { type LineDraft, monthAfter } from './draft';
import classes from './line-fields.module.css';

interface LineTermsProps {
  line: LineDraft;
  /** In which the product is counted */
  units: readonly string[];
  fault: (field: string) => string | undefined;
  /** Changes the draft as it is by then: an older one of these does the same */
  onChange: (change: Partial<LineDraft>) => void;
}

/** How much of a product, when and at what price. What is typed of the product itself does not draw these anew. */
export const LineTerms = memo(function LineTerms({ line, units, fault, onChange }: LineTermsProps) {
  const { t } = useTranslation();
  const { unit, month } = useFormat();
  const months = useMemo(() => Array.from({ length: 25 }, (_, ahead) => monthAfter(new Date(), ahead)), []);
  return (
    <div className={classes.terms}>
      <AmountInput
        label={t('new.min')}
        required
        value={line.min}
        error={fault('quantity.min')}
        onChange={(min) => onChange({ min })}
      />
      <AmountInput
        label={t('new.max')}
        value={line.max}
        error={fault('quantity.max')}
        onChange={(max) => onChange({ max })}
      />
      <NativeSelect
        label={t('new.unit')}
        choices={units}
        labelOf={unit}
        value={line.unit}
        error={fault('quantity.unit')}
        onChange={(event) => onChange({ unit: event.currentTarget.value })}
      />
      <Input.Wrapper label={t('new.rhythm')} labelElement="div" className={classes.rhythm}>
        <Choice
          wide
          label={t('new.rhythm')}
          value={line.rhythm}
          onChange={(value) => onChange({ rhythm: value })}
          options={[
            { value: 'monthly', label: t('rhythm.monthly') },
            { value: 'one-off', label: t('rhythm.one-off') },
          ]}
        />
      </Input.Wrapper>
      <NativeSelect
        label={t('new.from')}
        choices={months}
        labelOf={month}
        value={line.from}
        error={fault('shipWindow.from')}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('new.to')}
        choices={months}
        labelOf={month}
        value={line.to}
        error={fault('shipWindow.to')}
        onChange={(event) => onChange({ to: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('new.incoterm')}
        choices={['', ...incoterms]}
        labelOf={(code) => code || t('new.no-incoterm')}
        value={line.incoterm ?? ''}
        error={fault('incoterm')}
        onChange={({ currentTarget: { value } }) => onChange({ incoterm: incoterms.find((each) => each === value) })}
      />
      <AmountInput
        label={t('new.ceiling')}
        value={line.ceiling}
        error={fault('ceiling.amount')}
        onChange={(ceiling) => onChange({ ceiling })}
      />
      <NativeSelect
        label={t('new.currency')}
        choices={currencies}
        value={line.currency}
        error={fault('ceiling.currency')}
        onChange={(event) => onChange({ currency: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('new.per')}
        choices={['KGM', ...units]}
        labelOf={unit}
        value={line.per}
        error={fault('ceiling.per')}
        onChange={(event) => onChange({ per: event.currentTarget.value })}
      />
    </div>
  );
}, drawsTheSame);

const faults = [
  'quantity.min',
  'quantity.max',
  'quantity.unit',
  'shipWindow.from',
  'shipWindow.to',
  'incoterm',
  'ceiling.amount',
  'ceiling.currency',
  'ceiling.per',
];

function drawsTheSame(before: LineTermsProps, now: LineTermsProps): boolean {
  const fields = Object.keys(now.line) as (keyof LineDraft)[];
  return (
    before.units === now.units &&
    fields.every((field) => field === 'words' || before.line[field] === now.line[field]) &&
    faults.every((field) => before.fault(field) === now.fault(field))
  );
}
