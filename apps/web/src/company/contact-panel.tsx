import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { faultsOf } from '../api/problem';
import type { Producer } from '../mine/my-producers';
import { SimpleGrid, Stack } from '../ui/plain';
import { Refusal } from '../ui/refusal';
import { Panel } from '../ui/panel';
import { AmountInput } from '../ui/amount-input';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { usePutProducer } from './use-put-producer';

const languages = ['id', 'en'] as const;

/** Whom to write to, and where the goods are brought together. */
export function ContactPanel({ producer }: { producer: Producer }) {
  const { t } = useTranslation();
  const put = usePutProducer(producer);
  const { contact } = producer;
  const [draft, setDraft] = useState({
    name: contact?.name ?? '',
    language: contact?.language ?? 'id',
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
    consolidationPoint: producer.consolidationPoint ?? '',
    port: producer.port ?? '',
    portKm: producer.portKm ?? ('' as number | ''),
  });
  const faults = faultsOf(put.error);
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const text = (value: string): string | undefined => value.trim() || undefined;
  return (
    <Panel title={t('company.contact')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          put.mutate({
            contact: {
              name: draft.name.trim(),
              language: draft.language,
              email: text(draft.email),
              phone: text(draft.phone.replaceAll(/[\s-]/g, '')),
            },
            consolidationPoint: text(draft.consolidationPoint),
            port: text(draft.port),
            portKm: draft.portKm === '' ? undefined : draft.portKm,
          });
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('buyer.person')}
            required
            maxLength={200}
            value={draft.name}
            error={faults['contact.name']}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            type="email"
            label={t('buyer.email')}
            value={draft.email}
            error={faults['contact.email']}
            onChange={(event) => change({ email: event.currentTarget.value })}
          />
          <TextInput
            type="tel"
            label={t('company.phone')}
            description={t('company.phone-hint')}
            value={draft.phone}
            error={faults['contact.phone']}
            onChange={(event) => change({ phone: event.currentTarget.value })}
          />
          <Select
            label={t('buyer.language')}
            data={languages.map((each) => ({ value: each, label: t(`language.${each}`) }))}
            value={draft.language}
            allowDeselect={false}
            onChange={(language) => change({ language: language === 'en' ? 'en' : 'id' })}
          />
          <TextInput
            label={t('company.point')}
            maxLength={200}
            value={draft.consolidationPoint}
            error={faults.consolidationPoint}
            onChange={(event) => change({ consolidationPoint: event.currentTarget.value })}
          />
          <SimpleGrid cols={2} spacing="sm">
            <TextInput
              label={t('company.port')}
              maxLength={100}
              value={draft.port}
              error={faults.port}
              onChange={(event) => change({ port: event.currentTarget.value })}
            />
            <AmountInput
              label={t('company.port-km')}
              value={draft.portKm}
              error={faults.portKm}
              onChange={(portKm) => change({ portKm })}
            />
          </SimpleGrid>
          <Refusal
            error={put.error}
            fields={['contact.name', 'contact.email', 'contact.phone', 'consolidationPoint', 'port', 'portKm']}
          />
          <Button type="submit" w="fit-content" loading={put.isPending} disabled={draft.name.trim() === ''}>
            {t('app.save')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
