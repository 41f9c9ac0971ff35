import {
  ActionIcon,
  Collapse,
  Grid,
  Group,
  Input,
  NumberInput,
  Paper,
  SegmentedControl,
  Select,
  TextInput,
  Title,
  Tooltip,
  UnstyledButton,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProductField } from '../catalogue/product-field';
import { useFormat } from '../format/use-format';
import { Icon } from '../ui/icon';
import { type LineDraft, monthAfter, type Rhythm } from './draft';
import { currencies, incoterms } from '../catalogue/terms';
import { PapersField } from './papers-field';

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
      <Grid mt="sm" gap="sm">
        <Grid.Col span={{ base: 6, sm: 3, lg: 2 }}>
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
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 3, lg: 2 }}>
          <NumberInput
            label={t('new.max')}
            min={0}
            hideControls
            thousandSeparator=" "
            value={line.max}
            error={fault('quantity.max')}
            onChange={(value) => onChange({ max: whole(value) })}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 3, lg: 2 }}>
          <Select
            label={t('new.unit')}
            data={unitChoices}
            value={line.unit}
            allowDeselect={false}
            error={fault('quantity.unit')}
            onChange={(value) => value && onChange({ unit: value })}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 3, lg: 2 }}>
          <Input.Wrapper label={t('new.rhythm')} labelElement="div">
            <SegmentedControl
              fullWidth
              aria-label={t('new.rhythm')}
              value={line.rhythm}
              onChange={(value) => onChange({ rhythm: value as Rhythm })}
              data={[
                { value: 'monthly', label: t('rhythm.monthly') },
                { value: 'one-off', label: t('rhythm.one-off') },
              ]}
            />
          </Input.Wrapper>
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 3, lg: 2 }}>
          <MonthSelect
            label={t('new.from')}
            value={line.from}
            error={fault('shipWindow.from')}
            onChange={(from) => onChange({ from })}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 3, lg: 2 }}>
          <MonthSelect
            label={t('new.to')}
            value={line.to}
            error={fault('shipWindow.to')}
            onChange={(to) => onChange({ to })}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 3, lg: 2 }}>
          <Select
            label={t('new.incoterm')}
            data={incoterms}
            value={line.incoterm ?? null}
            clearable
            clearButtonProps={{ 'aria-label': t('app.clear') }}
            error={fault('incoterm')}
            onChange={(value) => onChange({ incoterm: incoterms.find((each) => each === value) })}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 3, lg: 2 }}>
          <NumberInput
            label={t('new.ceiling')}
            min={0}
            hideControls
            value={line.ceiling}
            error={fault('ceiling.amount')}
            onChange={(value) => onChange({ ceiling: whole(value) })}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 3, lg: 2 }}>
          <Select
            label={t('new.currency')}
            data={currencies}
            value={line.currency}
            allowDeselect={false}
            error={fault('ceiling.currency')}
            onChange={(value) => value && onChange({ currency: value })}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 3, lg: 2 }}>
          <Select
            label={t('new.per')}
            data={perChoices}
            value={line.per}
            allowDeselect={false}
            error={fault('ceiling.per')}
            onChange={(value) => value && onChange({ per: value })}
          />
        </Grid.Col>
      </Grid>
      <UnstyledButton mt="sm" fz="sm" c="var(--mantine-color-anchor)" onClick={toggle} aria-expanded={more}>
        {t(more ? 'new.less' : 'new.more')}
      </UnstyledButton>
      <Collapse expanded={more}>
        <Grid mt="xs" gap="sm">
          <Grid.Col span={{ base: 12, md: 8 }}>
            <PapersField
              line={line}
              market={market}
              error={fault('certificates')}
              onChange={(certificates) => onChange({ certificates })}
            />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 4 }}>
            <TextInput
              label={t('new.port')}
              placeholder="AUSYD"
              maxLength={100}
              value={line.destinationPort}
              error={fault('destinationPort')}
              onChange={(event) => onChange({ destinationPort: event.currentTarget.value })}
            />
          </Grid.Col>
        </Grid>
      </Collapse>
    </Paper>
  );
}

const whole = (value: number | string): number | '' => (typeof value === 'number' ? value : '');

interface MonthSelectProps {
  label: string;
  value: string;
  error?: string;
  onChange: (month: string) => void;
}

function MonthSelect({ label, value, error, onChange }: MonthSelectProps) {
  const { month } = useFormat();
  const choices = useMemo(() => {
    const today = new Date();
    const ahead = Array.from({ length: 25 }, (_, months) => monthAfter(today, months));
    return [...new Set([...ahead, value])].map((each) => ({ value: each, label: month(each) }));
  }, [month, value]);
  return (
    <Select
      label={label}
      data={choices}
      value={value}
      allowDeselect={false}
      error={error}
      onChange={(next) => next && onChange(next)}
    />
  );
}
