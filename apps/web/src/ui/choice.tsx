import { useId } from 'react';
import classes from './choice.module.css';

interface ChoiceProps<V extends string> {
  /** What is chosen, for those who do not see it; or `labelledBy` */
  label?: string;
  /** Id of the words that say so */
  labelledBy?: string;
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
  small?: boolean;
  /** As wide as there is room */
  wide?: boolean;
}

/** One of a few, side by side, in several lines where there is no room for one. */
export function Choice<V extends string>(props: ChoiceProps<V>) {
  const { label, labelledBy, value, options, onChange, small, wide } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-labelledby={labelledBy}
      className={classes.choice}
      data-small={small || undefined}
      data-wide={wide || undefined}
    >
      {options.map((option) => (
        <label key={option.value} className={classes.option}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
