import { Anchor, List } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { certificatesQuery } from '../demands/catalogue-queries';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { Group, Stack, Text } from '../ui/plain';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { destinations, eligibilityQuery, type Offer } from './offer-queries';

/** Where an offer's goods may go today, and what is missing for the rest. */
export function EligibilityPanel({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const answers = useQueries({
    queries: destinations.map((market) => eligibilityQuery(offer.offerId, offer.version, market, language)),
  });
  const failed = answers.find(({ error, data }) => error && !data);
  return (
    <Stack gap="md">
      <Panel title={t('offer.markets')}>
        {failed && <Failure error={failed.error} onRetry={() => void failed.refetch()} />}
        <Stack gap="sm">
          {answers.map(({ data }, place) => {
            const name = t(`offer.market.${destinations[place]}`);
            if (!data) return failed ? null : <Loading key={name} rows={1} height={28} />;
            return (
              <div key={name}>
                <Group gap={8}>
                  <Text size="sm" fw={600}>
                    {name}
                  </Text>
                  <Tag
                    size="sm"
                    tone={data.eligible ? 'good' : 'bad'}
                    label={t(data.eligible ? 'offer.may-go' : 'offer.may-not')}
                  />
                </Group>
                {(data.missing.length > 0 || data.bans.length > 0) && (
                  <List size="sm" listStyleType="none" spacing={2} mt={2}>
                    {data.missing.map(({ kind, why }) => (
                      <List.Item key={kind}>{why}</List.Item>
                    ))}
                    {data.bans.map(({ code, why }) => (
                      <List.Item key={code}>{why}</List.Item>
                    ))}
                  </List>
                )}
              </div>
            );
          })}
        </Stack>
      </Panel>
      <HeldPapers offer={offer} />
    </Stack>
  );
}

function HeldPapers({ offer: { certificates } }: { offer: Offer }) {
  const { t } = useTranslation();
  const { day, language } = useFormat();
  const { data: papers = [] } = useQuery(certificatesQuery);
  return (
    <Panel
      title={t('offer.papers')}
      actions={
        <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/company" hash="certificates" />}>
          {t('offer.to-papers')}
        </Anchor>
      }
    >
      {certificates.length === 0 && <Empty title={t('offer.no-papers')} next={t('offer.no-papers-next')} />}
      <List size="sm" listStyleType="none" spacing={4}>
        {certificates.map(({ kind, validTo, markets }) => (
          <List.Item key={`${kind} ${validTo} ${markets?.join() ?? ''}`}>
            <Group justify="space-between" align="baseline" gap="md" wrap="nowrap">
              <span>
                {papers.find(({ code }) => code === kind)?.names[language] ?? kind}
                {markets && ` (${markets.join(', ')})`}
              </span>
              <Text span size="sm" c="var(--quiet)" className="numbers" style={{ flex: 'none' }}>
                {t('offer.valid-to', { day: day(validTo) })}
              </Text>
            </Group>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
