import { Alert } from '@mantine/core';
import { useTranslation } from '../words/translation';
import type { Service } from './services';

/** Says what a list over several services lacks. */
export function Away({ services }: { services: readonly Service[] }) {
  const { t } = useTranslation();
  if (services.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" mb="sm">
      {t('operations.away', { services: services.map((service) => t(`service.${service}`)).join(', ') })}
    </Alert>
  );
}
