import { Alert, Anchor, List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { certificatesQuery } from '../demands/catalogue-queries';
import { useFormat } from '../format/use-format';
import { useTranslation } from '../words/translation';
import { heldCertificatesQuery } from './company-queries';
import { needingCare } from './sort-certificates';

const most = 6;

/** Warns of certificates that lapsed or soon will; nothing where all is well. */
export function CertificateWatch({ producerId }: { producerId: string }) {
  const { t } = useTranslation();
  const { ahead, day, language } = useFormat();
  const { data = [] } = useQuery(heldCertificatesQuery(producerId));
  const { data: kinds = [] } = useQuery(certificatesQuery);
  const urgent = needingCare(data);
  if (urgent.length === 0) return null;
  return (
    <Alert
      variant="light"
      color="yellow"
      styles={{ title: { color: 'var(--warn)' } }}
      title={t('certificate.care', { count: urgent.length })}
    >
      <List size="sm" listStyleType="none" spacing={2} mb="xs">
        {urgent.slice(0, most).map(({ certificateId, kind, state, validTo }) => (
          <List.Item key={certificateId}>
            {t(state === 'lapsed' ? 'certificate.lapsed-on' : 'certificate.lapses-on', {
              name: kinds.find(({ code }) => code === kind)?.names[language] ?? kind,
              day: day(validTo),
              left: ahead(`${validTo}T23:59:59`),
            })}
          </List.Item>
        ))}
      </List>
      <Anchor
        size="sm"
        c="var(--warn)"
        underline="always"
        renderRoot={(props) => <Link {...props} to="/company" hash="certificates" />}
      >
        {t('certificate.to-renew')}
      </Anchor>
    </Alert>
  );
}
