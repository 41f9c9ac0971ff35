import { useQuery } from '@tanstack/react-query';
import { useMe } from '../app/me';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { type Holder, holdersOf } from './holders';
import { programmesQuery } from './programmes-query';

interface HolderFieldProps {
  value: Holder | undefined;
  error?: string;
  onChange: (holder: Holder) => void;
}

/** The programme or province that holds a class or a forum day, and whose coordinators change it. */
export function HolderField({ value, error, onChange }: HolderFieldProps) {
  const { t } = useTranslation();
  const me = useMe();
  const { data: programmes = [] } = useQuery(programmesQuery);
  return (
    <Select
      label={t('holder.label')}
      placeholder={t('holder.nobody')}
      allowDeselect={false}
      searchable
      data={holdersOf(me, programmes, value)}
      value={value ?? null}
      error={error}
      onChange={(next) => next && onChange(next as Holder)}
    />
  );
}
