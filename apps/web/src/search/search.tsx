import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { api, bodyOf } from '../api/client';
import { everything } from '../api/everything';
import { useMe } from '../app/me';
import { Dialog } from '../ui/dialog';
import { Icon, type IconName } from '../ui/icon';
import { Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { type Finding, findingsIn } from './findings';
import classes from './search.module.css';

const mostDemands = 1000;
const icons: Record<Finding['kind'], IconName> = { demand: 'demands', village: 'place', producer: 'deals' };

/** Finds demands, villages and producers while one types, from anywhere. */
export function Search({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const [phrase] = useDebouncedValue(typed.trim(), 120);
  const findings = useFindings(phrase);
  const id = useId();
  const open = (finding: Finding | undefined): void => {
    if (!finding) return;
    onClose();
    if (finding.kind === 'demand') void navigate({ to: '/demands/$demandId', params: { demandId: finding.id } });
    else if (finding.kind === 'producer')
      void navigate({ to: '/producers/$producerId', params: { producerId: finding.id } });
    else void navigate({ to: '/villages/$code', params: { code: finding.id } });
  };
  return (
    <Dialog
      onClose={onClose}
      withCloseButton={false}
      size="lg"
      yOffset="12vh"
      centered={false}
      padding={0}
      aria-label={t('search.open')}
    >
      <TextInput
        data-autofocus
        size="md"
        variant="unstyled"
        className={classes.field}
        placeholder={t('search.placeholder')}
        aria-label={t('search.open')}
        role="combobox"
        aria-expanded={findings.length > 0}
        aria-controls={id}
        aria-activedescendant={findings[chosen] ? `${id}-${chosen}` : undefined}
        leftSection={<Icon name="search" />}
        rightSection={<kbd>{t('search.escape')}</kbd>}
        rightSectionWidth={56}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step !== 0 && findings.length > 0) {
            event.preventDefault();
            setChosen((chosen + step + findings.length) % findings.length);
          }
          if (event.key === 'Enter') open(findings[chosen]);
        }}
      />
      <ul id={id} role="listbox" aria-label={t('search.open')} className={classes.list}>
        {findings.map((finding, place) => (
          <li
            key={`${finding.kind} ${finding.id}`}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === chosen}
            className={classes.finding}
            onMouseEnter={() => setChosen(place)}
            onMouseDown={(event) => {
              event.preventDefault();
              open(finding);
            }}
          >
            <Icon name={icons[finding.kind]} />
            <div className={classes.text}>
              <Text size="sm" fw={600} truncate>
                {finding.title}
              </Text>
              <Text size="xs" c="var(--quiet)" truncate>
                {[t(`search.kind.${finding.kind}`), finding.beside].filter(Boolean).join(' · ')}
              </Text>
            </div>
          </li>
        ))}
      </ul>
      {phrase.length > 1 && findings.length === 0 && (
        <Text size="sm" c="var(--quiet)" p="md" role="status">
          {t('search.none', { phrase })}
        </Text>
      )}
    </Dialog>
  );
}

function useFindings(phrase: string): Finding[] {
  const { postId, role } = useMe();
  const demands = useQuery({
    queryKey: ['search', 'demands', postId],
    enabled: role !== 'producer',
    staleTime: 60_000,
    queryFn: () =>
      everything(
        (after) =>
          bodyOf(
            api.GET('/api/v1/demands', {
              params: { query: { limit: 200, ...(postId && { postId }), ...(after && { after }) } },
            }),
          ),
        mostDemands,
      ),
  });
  const producers = useQuery({
    queryKey: ['search', 'producers'],
    staleTime: 60_000,
    queryFn: () =>
      everything(
        (after) => bodyOf(api.GET('/api/v1/producers', { params: { query: { limit: 200, ...(after && { after }) } } })),
        mostDemands,
      ),
  });
  const villages = useQuery({
    queryKey: ['search', 'villages', phrase],
    enabled: phrase.length > 1,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await bodyOf(api.GET('/api/v1/villages/search', { params: { query: { q: phrase, limit: 5 } }, signal }))).items,
  });
  return findingsIn(phrase, demands.data ?? [], producers.data ?? [], villages.data ?? []);
}
