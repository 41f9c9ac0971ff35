import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { faultsOf } from '../api/problem';
import { FormDialog } from '../ui/form-dialog';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
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
    <FormDialog
      title={t('buyer.new')}
      confirm={t('buyer.save')}
      busy={make.isPending}
      disabled={!post}
      error={make.error}
      fields={['contact.email', 'contact.name', 'name']}
      onClose={onClose}
      onSubmit={() => make.mutate()}
    >
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
    </FormDialog>
  );
}
