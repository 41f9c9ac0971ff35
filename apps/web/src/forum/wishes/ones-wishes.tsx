import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../../ui/icon';
import { Paged } from '../../ui/paged';
import { Stack } from '../../ui/plain';
import { Select } from '../../ui/select';
import { useTranslation } from '../../words/translation';
import type { Participant } from '../forum-queries';
import { pairKey } from './wish-input';

interface OnesWishesProps {
  villages: readonly Participant[];
  others: readonly Participant[];
  isOn: (key: string) => boolean;
  onToggle: (key: string) => void;
}

/** Whom one participant is to meet. */
export function OnesWishes({ villages, others, isOn, onToggle }: OnesWishesProps) {
  const { t } = useTranslation();
  const [of, setOf] = useState(others[0].partyId);
  const [typed, setTyped] = useState('');
  const opposite = villages.some(({ partyId }) => partyId === of) ? others : villages;
  const wanted = typed.trim().toLowerCase();
  const shown = opposite.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <Stack gap="sm">
      <Select
        label={t('forum.matrix.whose')}
        searchable
        allowDeselect={false}
        limit={100}
        data={[...others, ...villages].map(({ partyId, name }) => ({ value: partyId, label: name }))}
        value={of}
        onChange={(next) => next && setOf(next)}
      />
      <TextInput
        aria-label={t('forum.participants.find')}
        placeholder={t('forum.participants.find')}
        leftSection={<Icon name="search" size={16} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Paged rows={shown}>
        {(rows) => (
          <Stack gap="xs">
            {rows.map(({ partyId, name, role }) => (
              <Checkbox
                key={partyId}
                label={name}
                description={t(`meeting.role.${role}`)}
                checked={isOn(pairKey(of, partyId))}
                onChange={() => onToggle(pairKey(of, partyId))}
              />
            ))}
          </Stack>
        )}
      </Paged>
    </Stack>
  );
}
