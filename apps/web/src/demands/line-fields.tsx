import { ActionIcon, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { ProductField } from '../catalogue/product-field';
import { Icon } from '../ui/icon';
import { Later } from '../ui/later';
import { Group, Paper, Title } from '../ui/plain';
import { Tip } from '../ui/tip';
import { useTranslation } from '../words/translation';
import type { LineDraft } from './draft';
import classes from './line-fields.module.css';
import { LineTerms } from './line-terms';
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
  const [more, { toggle }] = useDisclosure(line.certificates.length > 0 || line.destinationPort !== '');
  const [units, setUnits] = useState<string[]>(usualUnits);
  return (
    <Paper component="fieldset" withBorder p="md" style={{ margin: 0 }}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3">
          {t('new.line', { number: index + 1 })}
        </Title>
        {!alone && (
          <Tip label={t('new.remove-line')}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('new.remove-line')} onClick={onRemove}>
              <Icon name="trash" />
            </ActionIcon>
          </Tip>
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
      <Later instead={<div className={classes.laterTerms} />}>
        <LineTerms line={line} units={units} fault={fault} onChange={onChange} />
      </Later>
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
