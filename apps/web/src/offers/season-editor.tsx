import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../format/use-format';
import { Choice } from '../ui/choice';
import { AmountInput } from '../ui/amount-input';
import { Group, Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { amountsIn, type Layer, type MonthRow, monthRows, setMonth, setSeason, setUsual } from './capacity';
import { Legend } from './legend';
import { MonthBars } from './month-bars';
import type { OfferDraft } from './offer-draft';
import classes from './season-editor.module.css';

const layers: Layer[] = ['dependable', 'potential'];

interface SeasonEditorProps {
  draft: OfferDraft;
  floors: readonly number[];
  fault: (field: string) => string | undefined;
  onChange: (change: (draft: OfferDraft) => OfferDraft) => void;
}

/** Season and capacity by month: the usual month once, the others as bars to draw and numbers to type. */
export function SeasonEditor({ draft, floors, fault, onChange }: SeasonEditorProps) {
  const { t } = useTranslation();
  const { unit } = useFormat();
  const [layer, setLayer] = useState<Layer>('dependable');
  const rows = monthRows(draft, floors, new Date().getMonth() + 1);
  return (
    <Stack gap="md">
      <Group gap="sm" align="flex-start" grow>
        {layers.map((each) => (
          <AmountInput
            key={each}
            label={t(`offer.usual.${each}`, { unit: unit(draft.unit) })}
            description={t(`offer.usual.${each}-hint`)}
            required
            value={draft.usual[each]}
            error={fault(`capacity.${each}`)}
            onChange={(value) => onChange((now) => setUsual(now, { [each]: value }))}
          />
        ))}
      </Group>
      <Group justify="space-between" gap="xs">
        <Legend parts={floors.some((floor) => floor > 0) ? ['floor', ...layers] : layers} />
        <Choice
          small
          label={t('offer.draw')}
          value={layer}
          onChange={setLayer}
          options={layers.map((each) => ({ value: each, label: t(`offer.draw-${each}`) }))}
        />
      </Group>
      <MonthBars
        rows={rows}
        unit={draft.unit}
        layer={layer}
        onChange={(month, value) => onChange((now) => setMonth(now, month, { [layer]: value }))}
      />
      <MonthTable draft={draft} rows={rows} fault={fault} onChange={onChange} />
    </Stack>
  );
}

interface MonthTableProps extends Omit<SeasonEditorProps, 'floors'> {
  rows: readonly MonthRow[];
}

function MonthTable({ draft, rows, fault, onChange }: MonthTableProps) {
  const { t } = useTranslation();
  const { monthName, quantity, unit } = useFormat();
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{t('offer.by-month')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('offer.month')}</th>
          <th scope="col" className={classes.number}>{`${t('offer.layer.dependable')} (${unit(draft.unit)})`}</th>
          <th scope="col" className={classes.number}>{`${t('offer.layer.potential')} (${unit(draft.unit)})`}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const error = fault(`months.${row.month}`);
          return (
            <tr key={row.month}>
              <th scope="row">
                <Checkbox
                  label={monthName(row.month)}
                  checked={row.inSeason}
                  onChange={(event) => {
                    const { checked } = event.currentTarget;
                    onChange((now) => setSeason(now, row.month, checked));
                  }}
                />
                {row.floor > 0 && (
                  <Text size="xs" c="var(--quiet)" className="numbers" mt={2}>
                    {t('offer.promised', { quantity: quantity(row.floor, draft.unit) })}
                  </Text>
                )}
              </th>
              {layers.map((layer) => (
                <td key={layer} className={classes.number}>
                  <AmountInput
                    size="sm"
                    aria-label={`${monthName(row.month)}, ${t(`offer.layer.${layer}`)}`}
                    value={amountsIn(draft, row.month)[layer]}
                    disabled={!row.inSeason}
                    error={layer === 'dependable' ? error : undefined}
                    onChange={(value) => onChange((now) => setMonth(now, row.month, { [layer]: value }))}
                  />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
