import { useId } from 'react';
import classes from './choice.module.css';
import { useMark } from './use-mark';

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
  const [marked, mark] = useMark(value);
  const choose = (next: V): void => {
    mark(next);
    onChange(next);
  };
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
            checked={option.value === marked}
            onChange={() => choose(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
