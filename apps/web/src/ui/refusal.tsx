import { Alert } from '@mantine/core';
import { faultsOf, wasChanged } from '../api/problem';
import { useTranslation } from '../words/translation';
import { Failure } from './failure';

interface RefusalProps {
  error: unknown;
  /** Fields of the form that say themselves what is wrong with them, or with what is below them */
  fields?: readonly string[];
  onRetry?: () => void;
}

/** Why a change was not taken: somebody else was quicker, or what is wrong and no field says. */
export function Refusal({ error, fields = [], onRetry }: RefusalProps) {
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
  const isSaid = (fault: string): boolean => fields.some((field) => fault === field || fault.startsWith(`${field}.`));
  if (faulty.length > 0 && faulty.every(isSaid)) return null;
  return <Failure error={error} onRetry={onRetry} />;
}
