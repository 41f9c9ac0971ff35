import { currencies } from '../catalogue/terms';
import { AmountInput } from './amount-input';
import { Group } from './plain';
import { Select } from './select';
import { useTranslation } from '../words/translation';

/** An amount as it is typed. */
export interface MoneyDraft {
  amount: number | '';
  currency: string;
}

interface MoneyFieldProps {
  label: string;
  value: MoneyDraft;
  onChange: (value: MoneyDraft) => void;
  required?: boolean;
  error?: string;
  /** The only currency that there can be */
  fixed?: string;
}

export function MoneyField({ label, value, onChange, required = false, error, fixed }: MoneyFieldProps) {
  const { t } = useTranslation();
  const choices = fixed ? [fixed] : [...new Set([...currencies, value.currency])];
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <AmountInput
        flex={1}
        label={label}
        required={required}
        decimals={2}
        value={value.amount}
        error={error}
        onChange={(amount) => onChange({ ...value, amount })}
      />
      <Select
        w={96}
        label={t('new.currency')}
        allowDeselect={false}
        data={choices}
        value={fixed ?? value.currency}
        onChange={(currency) => currency && onChange({ ...value, currency })}
      />
    </Group>
  );
}
