import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { useMe } from '../app/me';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Group, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';

/** How to reach the others of a confirmed meeting. */
export function MeetingContacts({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation();
  const { producerIds } = useMe();
  const { data, error, refetch } = useQuery({
    queryKey: ['contacts', meetingId],
    staleTime: 60_000,
    queryFn: async () =>
      (await bodyOf(api.GET('/api/v1/contacts/{meetingId}', { params: { path: { meetingId } } }))).items,
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={1} height={60} />;
  const others = data.filter(({ partyId }) => !producerIds.includes(partyId));
  return (
    <section aria-label={t('invite.contacts')}>
      <Text size="sm" fw={600} mt="md" mb={4}>
        {t('invite.contacts')}
      </Text>
      <Group gap="xl" align="flex-start">
        {others.map(({ partyId, name, contact }) => (
          <div key={partyId}>
            <Text size="sm">{name}</Text>
            <Text size="xs" c="var(--quiet)">
              {contact.name}
            </Text>
            {contact.email && (
              <Anchor size="sm" href={`mailto:${contact.email}`} display="block">
                {contact.email}
              </Anchor>
            )}
            {contact.phone && (
              <Anchor size="sm" href={`tel:${contact.phone}`} display="block">
                {contact.phone}
              </Anchor>
            )}
          </div>
        ))}
      </Group>
    </section>
  );
}
