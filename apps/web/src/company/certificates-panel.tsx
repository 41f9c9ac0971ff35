import { Accordion, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { useProductNames } from '../catalogue/use-product-name';
import { certificatesQuery } from '../demands/catalogue-queries';
import { useFormat } from '../format/use-format';
import type { Producer } from '../mine/my-producers';
import { offersQuery } from '../offers/offer-queries';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { onceOpened } from '../ui/lazily';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { Group, Text } from '../ui/plain';
import { ReasonDialog } from '../ui/reason-dialog';
import { Tag, type Tone } from '../ui/tag';
import { useTranslation } from '../words/translation';
import classes from './certificates.module.css';
import { type Certificate, heldCertificatesQuery } from './company-queries';
import { needingCare, sortCertificates } from './sort-certificates';
import { useRenewCertificates } from './use-renew-certificates';

const CertificateDialog = onceOpened(() => import('./certificate-dialog').then((dialog) => dialog.CertificateDialog));

const tones: Record<Certificate['state'], Tone> = {
  'not-yet': 'plain',
  valid: 'good',
  expiring: 'warn',
  lapsed: 'bad',
  revoked: 'plain',
};

/** A producer's certificates: what needs care first, then all by what they are for. */
export function CertificatesPanel({ producer: { producerId } }: { producer: Producer }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(heldCertificatesQuery(producerId));
  const { data: offers = [] } = useQuery(offersQuery(producerId));
  const names = useProductNames(offers);
  const [adding, setAdding] = useState(false);
  const urgent = data && needingCare(data);
  const groups = data && [
    { key: 'all', name: t('certificate.for-all'), its: data.filter(({ offerId }) => offerId === undefined) },
    ...offers.map(({ offerId }, place) => ({
      key: offerId,
      name: names[place],
      its: data.filter((each) => each.offerId === offerId),
    })),
  ];
  return (
    <Panel
      title={t('certificate.title')}
      actions={
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => setAdding(true)}
        >
          {t('certificate.add')}
        </Button>
      }
    >
      <div id="certificates" />
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={4} />}
      {data?.length === 0 && <Empty title={t('certificate.none')} next={t('certificate.none-next')} />}
      {urgent && urgent.length > 0 && (
        <ul className={classes.list} aria-label={t('certificate.care', { count: urgent.length })}>
          {urgent.map((certificate) => (
            <Row key={certificate.certificateId} certificate={certificate} />
          ))}
        </ul>
      )}
      <Accordion mt="sm" chevronPosition="left">
        {groups
          ?.filter(({ its }) => its.length > 0)
          .map(({ key, name, its }) => (
            <Accordion.Item key={key} value={key}>
              <Accordion.Control>
                <Group justify="space-between" gap="xs" wrap="nowrap">
                  <Text size="sm">{name}</Text>
                  <Text size="sm" c="var(--quiet)" className="numbers">
                    {its.length}
                  </Text>
                </Group>
              </Accordion.Control>
              <Accordion.Panel>
                <ul className={classes.list}>
                  {sortCertificates(its).map((certificate) => (
                    <Row key={certificate.certificateId} certificate={certificate} />
                  ))}
                </ul>
              </Accordion.Panel>
            </Accordion.Item>
          ))}
      </Accordion>
      {adding && (
        <CertificateDialog
          producerId={producerId}
          offers={offers.map(({ offerId }, place) => ({ offerId, name: names[place] }))}
          onClose={() => setAdding(false)}
        />
      )}
    </Panel>
  );
}

function Row({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation();
  const { day, language } = useFormat();
  const { data: kinds = [] } = useQuery(certificatesQuery);
  const [asking, setAsking] = useState<'renew' | 'revoke'>();
  const { kind, number, issuer, state, validFrom, validTo, markets, revokeReason } = certificate;
  const name = kinds.find(({ code }) => code === kind)?.names[language] ?? kind;
  return (
    <li className={classes.certificate}>
      <div>
        <Group gap={8}>
          <Text size="sm" fw={600}>
            {name}
          </Text>
          <Tag size="sm" tone={tones[state]} label={t(`certificate.state.${state}`)} />
        </Group>
        <Text size="sm" className="numbers">
          {`${day(validFrom)} – ${day(validTo)}`}
        </Text>
        <Text size="xs" c="var(--quiet)">
          {[number, issuer, markets?.join(', '), revokeReason].filter(Boolean).join(' · ')}
        </Text>
      </div>
      {state !== 'revoked' && (
        <Group gap={6} wrap="nowrap">
          {certificate.supersededBy === undefined && (
            <Button
              size="compact-sm"
              variant={state === 'valid' ? 'default' : 'filled'}
              onClick={() => setAsking('renew')}
            >
              {t('certificate.renew')}
            </Button>
          )}
          {state !== 'lapsed' && (
            <Button size="compact-sm" variant="default" onClick={() => setAsking('revoke')}>
              {t('certificate.revoke')}
            </Button>
          )}
        </Group>
      )}
      {asking === 'renew' && (
        <CertificateDialog
          producerId={certificate.producerId}
          renews={{ certificate, name }}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'revoke' && <Revoke certificate={certificate} name={name} onClose={() => setAsking(undefined)} />}
    </li>
  );
}

function Revoke({ certificate, name, onClose }: { certificate: Certificate; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const renew = useRenewCertificates(certificate.producerId);
  const revoke = useMutation({
    meta: { quiet: true },
    mutationFn: (reason: string) =>
      bodyOf(
        api.POST('/api/v1/certificates/{id}/revoke', {
          params: { path: { id: certificate.certificateId } },
          body: { reason },
        }),
      ),
    onSuccess: async () => {
      onClose();
      await renew();
    },
  });
  return (
    <ReasonDialog
      title={t('certificate.revoke-title', { name })}
      label={t('certificate.revoke-why')}
      confirm={t('certificate.revoke')}
      danger
      busy={revoke.isPending}
      error={revoke.error}
      onClose={onClose}
      onConfirm={(reason) => revoke.mutate(reason)}
    >
      <Text size="sm">{t('certificate.revoke-sure')}</Text>
    </ReasonDialog>
  );
}
