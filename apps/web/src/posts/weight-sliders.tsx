import { Slider } from '@mantine/core';
import { CountInput } from '../ui/count-input';
import { Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import type { Weights } from './weights';
import classes from './weights.module.css';

interface WeightSlidersProps {
  points: Weights;
  /** Percent */
  most: number;
  disabled: boolean;
  onChange: (points: Weights) => void;
}

/** How much each term counts: a slider to feel it, and its number. */
export function WeightSliders({ points, most, disabled, onChange }: WeightSlidersProps) {
  const { t } = useTranslation();
  const set = (term: string, value: number): void =>
    onChange({ ...points, [term]: Math.min(most, Math.max(0, Math.round(value))) });
  return (
    <div className={classes.weights}>
      {Object.entries(points).map(([term, point]) => {
        const label = t(`term.${term}` as 'term.price');
        return (
          <div key={term} className={classes.weight}>
            <Text size="sm" className={classes.label}>
              {label}
            </Text>
            <Slider
              thumbLabel={label}
              label={null}
              min={0}
              max={most}
              step={1}
              value={point}
              disabled={disabled}
              onChange={(value) => set(term, value)}
            />
            <CountInput
              aria-label={label}
              size="xs"
              suffix=" %"
              min={0}
              max={most}
              hideControls
              value={point}
              disabled={disabled}
              classNames={{ input: classes.number }}
              onChange={(value) => set(term, Number(value) || 0)}
            />
          </div>
        );
      })}
    </div>
  );
}
