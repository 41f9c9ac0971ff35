import { Anchor, List } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Producer } from '../mine/my-producers';
import { OwnPage } from '../mine/own-page';
import { Fact } from '../ui/fact';
import { Panel } from '../ui/panel';
import { SimpleGrid, Stack, Text } from '../ui/plain';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { CertificatesPanel } from './certificates-panel';
import { ConsentsPanel } from './consents-panel';
import { ContactPanel } from './contact-panel';
import { PapersPanel } from './papers-panel';

/** What is on record of a producer, and what of it its people keep themselves. */
export function CompanyPage() {
  const { t } = useTranslation();
  return (
    <OwnPage title={t('company.title')}>
      {(producer) => (
        <Stack key={producer.producerId} gap="md">
          <About producer={producer} />
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
            <ContactPanel producer={producer} />
            <Stack gap="md">
              <ConsentsPanel producer={producer} />
              <PapersPanel producer={producer} />
            </Stack>
          </SimpleGrid>
          <CertificatesPanel producer={producer} />
        </Stack>
      )}
    </OwnPage>
  );
}

function About({ producer }: { producer: Producer }) {
  const { t } = useTranslation();
  const { villages, mentor, mentored } = producer;
  return (
    <Panel
      title={producer.name}
      beside={
        <Tag
          tone={producer.cluster === 1 ? 'good' : 'warn'}
          label={t(`producer.cluster.${producer.cluster === 1 ? 1 : 2}`)}
        />
      }
      actions={
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to="/producers/$producerId" params={{ producerId: producer.producerId }} />
          )}
        >
          {t('company.as-seen')}
        </Anchor>
      }
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mb="sm">
        <Fact label={t('producer.kind')}>{t(`producer.kinds.${producer.kind}`)}</Fact>
        <Fact label={t('company.mentor')}>{mentored && mentor ? mentor.name : t('company.no-mentor')}</Fact>
      </SimpleGrid>
      <Fact label={t('producer.villages')}>
        <List size="sm" listStyleType="none" spacing={2}>
          {villages.map(({ code, name, regency }) => (
            <List.Item key={code}>
              <Anchor renderRoot={(props) => <Link {...props} to="/villages/$code" params={{ code }} />}>{name}</Anchor>{' '}
              <Text span size="xs" c="var(--quiet)">
                {regency}
              </Text>
            </List.Item>
          ))}
        </List>
      </Fact>
      <Text size="xs" c="var(--quiet)" mt="xs">
        {t('company.by-coordinator')}
      </Text>
    </Panel>
  );
}
