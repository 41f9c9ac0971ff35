import { OwnPage } from '../mine/own-page';
import { Stack } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { ContractsPanel } from './contracts-panel';
import { DeliveriesPanel } from './deliveries-panel';
import { DealsPanel } from './deals-panel';

/** Business under way, what is promised by contract, and how a producer has delivered. */
export function DeliveriesPage() {
  const { t } = useTranslation();
  return (
    <OwnPage title={t('delivery.title')}>
      {({ producerId }) => (
        <Stack key={producerId} gap="md">
          <DealsPanel producerId={producerId} />
          <ContractsPanel producerId={producerId} />
          <DeliveriesPanel producerId={producerId} />
        </Stack>
      )}
    </OwnPage>
  );
}
