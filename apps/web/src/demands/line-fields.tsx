import {
  ActionIcon,
  Group,
  Input,
  NativeSelect,
  NumberInput,
  Paper,
  TextInput,
  Title,
  Tooltip,
  UnstyledButton,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { ProductField } from '../catalogue/product-field';
import { useFormat } from '../format/use-format';
import { Icon } from '../ui/icon';
import { type LineDraft, monthAfter } from './draft';
import { currencies, incoterms } from '../catalogue/terms';
import classes from './line-fields.module.css';
import { PapersField } from './papers-field';
import { Choice } from '../ui/choice';
import { useTranslation } from '../words/translation';

interface LineFieldsProps {
  line: LineDraft;
  index: number;
  alone: boolean;
  market: string | undefined;
  fault: (field: string) => string | undefined;
  onChange: (change: Partial<LineDraft>) => void;
  onRemove: () => void;
}

const usualUnits = ['TNE', 'KGM'];

/** One product of a demand. */
export function LineFields({ line, index, alone, market, fault, onChange, onRemove }: LineFieldsProps) {
  const { t } = useTranslation();
  const { unit } = useFormat();
  const [more, { toggle }] = useDisclosure(line.certificates.length > 0 || line.destinationPort !== '');
  const monthChoices = useMonths();
  const [units, setUnits] = useState<string[]>(usualUnits);
  const unitChoices = [...new Set([...units, line.unit])].map((code) => ({ value: code, label: unit(code) }));
  const perChoices = [...new Set(['KGM', ...units, line.per])].map((code) => ({ value: code, label: unit(code) }));
  return (
    <Paper component="fieldset" withBorder p="md" m={0}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3">
          {t('new.line', { number: index + 1 })}
        </Title>
        {!alone && (
          <Tooltip label={t('new.remove-line')}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('new.remove-line')} onClick={onRemove}>
              <Icon name="trash" />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
      <ProductField
        label={t('new.words')}
        hint={t('new.words-hint')}
        words={line.words}
        picked={line.picked}
        unknown={(words) => t('new.unknown', { words })}
        error={fault('words') ?? fault('commodity') ?? fault('form')}
        autoFocus={line.words === ''}
        onWords={(words) => onChange({ words })}
        onPick={(picked, known) => {
          setUnits(known);
          onChange({ picked, ...(!known.includes(line.unit) && known.length > 0 && { unit: known[0] }) });
        }}
      />
      <div className={classes.terms}>
        <NumberInput
          label={t('new.min')}
          required
          min={0}
          hideControls
          thousandSeparator=" "
          value={line.min}
          error={fault('quantity.min')}
          onChange={(value) => onChange({ min: whole(value) })}
        />
        <NumberInput
          label={t('new.max')}
          min={0}
          hideControls
          thousandSeparator=" "
          value={line.max}
          error={fault('quantity.max')}
          onChange={(value) => onChange({ max: whole(value) })}
        />
        <NativeSelect
          label={t('new.unit')}
          data={unitChoices}
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
          data={monthChoices(line.from)}
          value={line.from}
          error={fault('shipWindow.from')}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('new.to')}
          data={monthChoices(line.to)}
          value={line.to}
          error={fault('shipWindow.to')}
          onChange={(event) => onChange({ to: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('new.incoterm')}
          data={[{ value: '', label: t('new.no-incoterm') }, ...incoterms]}
          value={line.incoterm ?? ''}
          error={fault('incoterm')}
          onChange={({ currentTarget: { value } }) => onChange({ incoterm: incoterms.find((each) => each === value) })}
        />
        <NumberInput
          label={t('new.ceiling')}
          min={0}
          hideControls
          value={line.ceiling}
          error={fault('ceiling.amount')}
          onChange={(value) => onChange({ ceiling: whole(value) })}
        />
        <NativeSelect
          label={t('new.currency')}
          data={currencies}
          value={line.currency}
          error={fault('ceiling.currency')}
          onChange={(event) => onChange({ currency: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('new.per')}
          data={perChoices}
          value={line.per}
          error={fault('ceiling.per')}
          onChange={(event) => onChange({ per: event.currentTarget.value })}
        />
      </div>
      <UnstyledButton mt="sm" fz="sm" c="var(--mantine-color-anchor)" onClick={toggle} aria-expanded={more}>
        {t(more ? 'new.less' : 'new.more')}
      </UnstyledButton>
      {more && (
        <div className={classes.more}>
          <PapersField
            line={line}
            market={market}
            error={fault('certificates')}
            onChange={(certificates) => onChange({ certificates })}
          />
          <TextInput
            label={t('new.port')}
            placeholder="AUSYD"
            maxLength={100}
            value={line.destinationPort}
            error={fault('destinationPort')}
            onChange={(event) => onChange({ destinationPort: event.currentTarget.value })}
          />
        </div>
      )}
    </Paper>
  );
}

const whole = (value: number | string): number | '' => (typeof value === 'number' ? value : '');

/** The coming months, and the one that is chosen though it may be over. */
function useMonths(): (chosen: string) => { value: string; label: string }[] {
  const { month } = useFormat();
  const ahead = useMemo(() => {
    const today = new Date();
    return Array.from({ length: 25 }, (_, months) => monthAfter(today, months)).map((value) => ({
      value,
      label: month(value),
    }));
  }, [month]);
  return (chosen) =>
    ahead.some(({ value }) => value === chosen) ? ahead : [...ahead, { value: chosen, label: month(chosen) }];
}
