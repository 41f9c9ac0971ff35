import { useQuery } from '@tanstack/react-query';
import { useProductName } from '../catalogue/use-product-name';
import { useFormat } from '../format/use-format';
import { colorsOf } from '../matches/line-colors';
import { type Offer, offersQuery } from '../offers/offer-queries';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { promisedByMonth } from './reckon';
import classes from './deliveries.module.css';
import { type Contract, contractsQuery } from './delivery-queries';

/** What is promised by contract, month by month, for each offer. */
export function ContractsPanel({ producerId }: { producerId: string }) {
  const { t } = useTranslation();
  const contracts = useQuery(contractsQuery);
  const { data: offers } = useQuery(offersQuery(producerId));
  const bound = offers?.flatMap((offer) => {
    const its = contracts.data?.filter(({ offerId }) => offerId === offer.offerId) ?? [];
    return its.length > 0 ? [{ offer, its }] : [];
  });
  return (
    <Panel title={t('contract.title')}>
      {contracts.error && !contracts.data && (
        <Failure error={contracts.error} onRetry={() => void contracts.refetch()} />
      )}
      {(!contracts.data || !bound) && !contracts.error && <Loading rows={2} />}
      {contracts.data && bound?.length === 0 && <Empty title={t('contract.none')} next={t('contract.none-next')} />}
      <Stack gap="lg">
        {bound?.map(({ offer, its }) => (
          <OfferContracts key={offer.offerId} offer={offer} contracts={its} />
        ))}
      </Stack>
    </Panel>
  );
}

function OfferContracts({ offer, contracts }: { offer: Offer; contracts: readonly Contract[] }) {
  const { t } = useTranslation();
  const { month: monthName, quantity } = useFormat();
  const name = useProductName(offer.commodity, offer.form);
  const { unit } = offer.capacity;
  const months = promisedByMonth(contracts);
  const sum = (parts: readonly { quantity: number }[]): number => parts.reduce((all, each) => all + each.quantity, 0);
  const top = Math.max(1e-9, ...months.map(({ parts }) => sum(parts)));
  const colorOf = colorsOf(contracts.map(({ contractId }) => contractId));
  return (
    <div>
      <Text fw={600} size="sm">
        {name}
      </Text>
      <ul className={classes.months}>
        {months.map(({ month, parts }) => (
          <li key={month}>
            <div className={classes.stack} aria-hidden>
              {parts.map((part) => (
                <span
                  key={part.contractId}
                  style={{ height: `${(part.quantity / top) * 100}%`, background: colorOf(part.contractId) }}
                />
              ))}
            </div>
            <Text size="xs" c="var(--quiet)">
              {monthName(month)}
            </Text>
            <Text size="xs" className="numbers">
              {quantity(sum(parts), unit)}
            </Text>
          </li>
        ))}
      </ul>
      {contracts.map(({ contractId, buyer, reference, dealId, short }) => (
        <div key={contractId} className={classes.contract}>
          <span className={classes.swatch} style={{ background: colorOf(contractId) }} aria-hidden />
          <Text size="sm">
            {[buyer ?? t(dealId ? 'contract.of-deal' : 'contract.of-demand'), reference].filter(Boolean).join(' · ')}
            {short && (
              <Text span size="sm" c="var(--bad)">
                {` – ${t('contract.short', {
                  months: short.map((each) => `${monthName(each.month)}: ${quantity(each.quantity, unit)}`).join(', '),
                })}`}
              </Text>
            )}
          </Text>
        </div>
      ))}
    </div>
  );
}
