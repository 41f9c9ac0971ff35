import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { faultsOf, wasChanged } from '../api/problem';
import { Failure } from './failure';

interface RefusalProps {
  error: unknown;
  /** Fields of the form that say themselves what is wrong with them */
  fields?: readonly string[];
}

/** Why a change was not taken: somebody else was quicker, or what is wrong and no field says. */
export function Refusal({ error, fields = [] }: RefusalProps) {
  const { t } = useTranslation();
  if (!error) return null;
  if (wasChanged(error)) {
    return (
      <Alert color="yellow" variant="light" role="alert" title={t('changed.title')}>
        {t('changed.next')}
      </Alert>
    );
  }
  const faulty = Object.keys(faultsOf(error));
  if (faulty.length > 0 && faulty.every((field) => fields.includes(field))) return null;
  return <Failure error={error} />;
}
