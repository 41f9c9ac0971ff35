import { Anchor, Box } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useProductName } from '../catalogue/use-product-name';
import { useFormat } from '../format/use-format';
import { Icon, type IconName } from '../ui/icon';
import { Group, Paper, Stack, Text, Title } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { MonthSparkline } from './month-sparkline';
import { destinations, type Offer } from './offer-queries';
import { OfferState } from './offer-state';

/** One offer in short: its months, its price, and where it may go. */
export function OfferCard({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const { money, quantity, unit } = useFormat();
  const name = useProductName(offer.commodity, offer.form);
  const { capacity, price, eligibleMarkets = [] } = offer;
  const open = destinations.filter((market) => eligibleMarkets.includes(market));
  const shut = destinations.filter((market) => !eligibleMarkets.includes(market));
  return (
    <Paper component="article" withBorder p="md">
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start" gap="xs">
          <Title order={2} size="h3">
            <Anchor
              inherit
              renderRoot={(props) => <Link {...props} to="/offers/$offerId" params={{ offerId: offer.offerId }} />}
            >
              {name}
            </Anchor>
          </Title>
          <OfferState offer={offer} />
        </Group>
        {offer.curationReason && (
          <Text size="sm" c="var(--bad)">
            {t('offer.rejected-because', { reason: offer.curationReason })}
          </Text>
        )}
        <Group justify="space-between" gap="xs" className="numbers">
          <Text size="sm">{t('offer.a-month', { quantity: quantity(capacity.dependable, capacity.unit) })}</Text>
          <Text size="sm" fw={600}>
            {price
              ? `${money(price.amount, price.currency)} / ${unit(capacity.unit)} ${price.incoterm}`
              : t('offer.no-price')}
          </Text>
        </Group>
        <MonthSparkline offer={offer} />
        <Markets label={t('offer.goes')} tone="var(--good)" icon="check" markets={open} />
        <Markets label={t('offer.not-to')} tone="var(--quiet)" icon="cross" markets={shut} />
      </Stack>
    </Paper>
  );
}

interface MarketsProps {
  label: string;
  tone: string;
  icon: IconName;
  markets: readonly (typeof destinations)[number][];
}

function Markets({ label, tone, icon, markets }: MarketsProps) {
  const { t } = useTranslation();
  if (markets.length === 0) return null;
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" c={tone}>
      <Box pt={2}>
        <Icon name={icon} size={14} />
      </Box>
      <Text size="sm" c={tone}>
        {`${label} ${markets.map((market) => t(`offer.market.${market}`)).join(', ')}`}
      </Text>
    </Group>
  );
}
