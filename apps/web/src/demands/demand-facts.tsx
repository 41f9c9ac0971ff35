import { Alert } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { TFunction } from 'i18next';
import { memo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../api/client';
import { useMe } from '../app/me';
import { useFormat } from '../format/use-format';
import { Fact } from '../ui/fact';
import { Paper, SimpleGrid, Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { certificatesQuery } from './catalogue-queries';
import classes from './demand-facts.module.css';
import { actsOnDemands } from './demand-parts';
import { buyersQuery, postsQuery } from './party-queries';
import { quantityOf } from './quantity-of';

type Demand = Schemas['buyer-registry.DemandView'];

/** What the buyer wants, as it was understood. */
export const DemandFacts = memo(function DemandFacts({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const form = useFormat();
  const { role } = useMe();
  const { data: buyers = [] } = useQuery({ ...buyersQuery(demand.postId), enabled: actsOnDemands(role) });
  const { data: posts = [] } = useQuery({ ...postsQuery, enabled: role !== 'attache' });
  const { data: certificates = [] } = useQuery(certificatesQuery);
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const buyer = buyers.find(({ buyerId }) => buyerId === demand.buyerId);
  const paper = (code: string): string => certificates.find((each) => each.code === code)?.names[form.language] ?? code;
  const lines = demand.lines.map((line) => ({
    lineId: line.lineId,
    words: line.words,
    hs: hsOf(line.hs6),
    quantity: `${quantityOf(line.quantity, form)} ${t(`rhythm.short.${line.quantity.rhythm}`)}`,
    window: form.months(line.shipWindow.from, line.shipWindow.to),
    terms: [line.incoterm, line.destinationPort].filter(Boolean).join(' '),
    ceiling:
      line.ceiling && `${form.money(line.ceiling.amount, line.ceiling.currency)} / ${form.unit(line.quantity.unit)}`,
    papers: line.certificates.map(paper).join(', '),
  }));
  return (
    <Paper withBorder p="md">
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm" mb="sm">
        {actsOnDemands(role) && <Fact label={t('demand.buyer')}>{buyer?.name ?? '…'}</Fact>}
        {role !== 'attache' && (
          <Fact label={t('list.post')}>{posts.find(({ postId }) => postId === demand.postId)?.name ?? '…'}</Fact>
        )}
        <Fact label={t('demand.destination')}>{form.country(demand.country)}</Fact>
        <Fact label={t('demand.registered')}>{form.dayAndHour(demand.registeredAt)}</Fact>
        <Fact label={t(demand.state === 'open' ? 'demand.open-until' : 'demand.was-open-until')}>
          {form.day(demand.expiresOn)}
        </Fact>
      </SimpleGrid>
      {demand.state === 'closed' && (
        <Alert variant="light" color="gray" p="xs" mb="sm">
          {t('demand.closed-because', { reason: reasonOf(demand, t) })}
        </Alert>
      )}
      {narrow ? (
        <Stack gap="sm">
          {lines.map((line) => (
            <div key={line.lineId}>
              <Text size="sm" fw={600}>
                {line.words}
              </Text>
              <Text size="xs" c="var(--quiet)">
                {line.hs}
              </Text>
              <Text size="sm" className="numbers">
                {[line.quantity, line.window, line.terms, line.ceiling].filter(Boolean).join(' · ')}
              </Text>
              <Text size="xs">{line.papers}</Text>
            </div>
          ))}
        </Stack>
      ) : (
        <div className={classes.scroller} tabIndex={0}>
          <table className={classes.lines}>
            <thead>
              <tr>
                <th>{t('demand.product')}</th>
                <th className={classes.figure}>{t('demand.quantity')}</th>
                <th>{t('demand.window')}</th>
                <th>{t('demand.terms')}</th>
                <th className={classes.figure}>{t('demand.ceiling')}</th>
                <th>{t('demand.papers')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.lineId}>
                  <td>
                    <b>{line.words}</b>
                    <div className={classes.hs}>{line.hs}</div>
                  </td>
                  <td className={`${classes.figure} ${classes.whole}`}>{line.quantity}</td>
                  <td className={classes.whole}>{line.window}</td>
                  <td className={classes.whole}>{line.terms || '–'}</td>
                  <td className={`${classes.figure} ${classes.whole}`}>{line.ceiling ?? '–'}</td>
                  <td>{line.papers || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Paper>
  );
});

const hsOf = (codes: readonly string[]): string => {
  const shown = codes.slice(0, 3).map((code) => `${code.slice(0, 4)}.${code.slice(4)}`);
  return `HS ${shown.join(', ')}${codes.length > 3 ? ` +${codes.length - 3}` : ''}`;
};

function reasonOf({ closingReason, closingNote }: Demand, t: TFunction): string {
  const code = closingReason ?? 'other';
  const said = t(`demand.closing.${code}` as 'demand.closing.met', { defaultValue: code });
  return closingNote ? `${said} (${closingNote})` : said;
}
