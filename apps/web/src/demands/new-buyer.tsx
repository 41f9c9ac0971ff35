import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client';
import { faultsOf } from '../api/problem';
import { Failure } from '../ui/failure';
import { postsQuery } from './party-queries';

interface NewBuyerProps {
  postId: string;
  onClose: () => void;
  onMade: (buyerId: string) => void;
}

/** Registers a buyer in the post's own country, so that a demand need not wait for it. */
export function NewBuyer({ postId, onClose, onMade }: NewBuyerProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: posts } = useSuspenseQuery(postsQuery);
  const post = posts.find((each) => each.postId === postId);
  const [fields, setFields] = useState({ name: '', person: '', email: '', language: 'en' });
  const change = (part: Partial<typeof fields>): void => setFields({ ...fields, ...part });
  const make = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/buyers', {
          body: {
            name: fields.name,
            postId,
            country: post!.country,
            ...(post!.subdivision && { subdivision: post!.subdivision }),
            zone: post!.zone,
            contact: { name: fields.person, email: fields.email, language: fields.language as 'en' | 'id' },
          },
        }),
      ),
    onSuccess: async ({ buyerId }) => {
      await queries.invalidateQueries({ queryKey: ['buyers'] });
      onMade(buyerId);
    },
  });
  const faults = faultsOf(make.error);
  return (
    <Modal opened onClose={onClose} title={t('buyer.new')} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          make.mutate();
        }}
      >
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            label={t('buyer.name')}
            value={fields.name}
            error={faults.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            required
            label={t('buyer.person')}
            value={fields.person}
            error={faults['contact.name']}
            onChange={(event) => change({ person: event.currentTarget.value })}
          />
          <TextInput
            required
            type="email"
            label={t('buyer.email')}
            value={fields.email}
            error={faults['contact.email']}
            onChange={(event) => change({ email: event.currentTarget.value })}
          />
          <Select
            label={t('buyer.language')}
            allowDeselect={false}
            value={fields.language}
            data={[
              { value: 'en', label: t('language.en') },
              { value: 'id', label: t('language.id') },
            ]}
            onChange={(language) => language && change({ language })}
          />
          {make.error && Object.keys(faults).length === 0 && <Failure error={make.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app.back')}
            </Button>
            <Button type="submit" loading={make.isPending} disabled={!post}>
              {t('buyer.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
