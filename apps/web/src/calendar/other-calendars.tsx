import { Alert, Button, FileButton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { faultsOf } from '../api/problem';
import { useFormat } from '../format/use-format';
import { Failure } from '../ui/failure';
import { Panel } from '../ui/panel';
import { Group, SimpleGrid, Stack, Text } from '../ui/plain';
import { Refusal } from '../ui/refusal';
import { useTranslation } from '../words/translation';
import type { Calendar } from './calendar-queries';
import { useCalendarMutation, useChangeCalendar } from './use-change-calendar';

/** Busy times out of another calendar: a file once, or an address that is read every hour. */
export const OtherCalendars = ({ calendar }: { calendar: Calendar }) => (
  <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
    <Upload calendar={calendar} />
    <ReadFeed calendar={calendar} />
  </SimpleGrid>
);

function Upload({ calendar: { partyId, busy } }: { calendar: Calendar }) {
  const { t } = useTranslation();
  const params = { path: { partyId } };
  const upload = useCalendarMutation(partyId, async (file: File) =>
    bodyOf(api.POST('/api/v1/calendars/{partyId}/ics', { params, body: { ics: await file.text() } })),
  );
  const forget = useCalendarMutation(partyId, () => bodyOf(api.DELETE('/api/v1/calendars/{partyId}/ics', { params })));
  const count = busy.filter(({ source }) => source === 'upload').length;
  return (
    <Panel title={t('upload.title')}>
      <Stack gap="sm">
        <Text size="sm">{count > 0 ? t('upload.there', { count }) : t('upload.what')}</Text>
        <Group gap="xs">
          <FileButton accept=".ics,text/calendar" onChange={(file) => file && upload.mutate(file)}>
            {(props) => (
              <Button {...props} variant="default" loading={upload.isPending}>
                {t(count > 0 ? 'upload.another' : 'upload.choose')}
              </Button>
            )}
          </FileButton>
          {count > 0 && (
            <Button variant="default" loading={forget.isPending} onClick={() => forget.mutate(undefined)}>
              {t('upload.forget')}
            </Button>
          )}
        </Group>
        {upload.error && <Failure error={upload.error} />}
      </Stack>
    </Panel>
  );
}

function ReadFeed({ calendar: { partyId, feed } }: { calendar: Calendar }) {
  const { t } = useTranslation();
  const { dayAndHour } = useFormat();
  const change = useChangeCalendar(partyId);
  const [url, setUrl] = useState('');
  const faults = faultsOf(change.error);
  return (
    <Panel title={t('read-feed.title')}>
      <Stack gap="sm">
        {feed ? (
          <>
            <Text size="sm">
              {t('read-feed.reads', { host: feed.host })}{' '}
              {feed.readAt ? t('read-feed.last', { at: dayAndHour(feed.readAt) }) : t('read-feed.not-yet')}
            </Text>
            {feed.failure && (
              <Alert variant="light" color="red" p="xs">
                {feed.failure.text}
              </Alert>
            )}
            <Button
              variant="default"
              w="fit-content"
              loading={change.isPending}
              onClick={() => change.mutate({ feed: null })}
            >
              {t('read-feed.stop')}
            </Button>
          </>
        ) : (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (url.trim()) change.mutate({ feed: { url: url.trim() } }, { onSuccess: () => setUrl('') });
            }}
          >
            <Stack gap="sm">
              <TextInput
                type="url"
                label={t('read-feed.address')}
                description={t('read-feed.what')}
                maxLength={2000}
                value={url}
                error={faults['feed.url'] ?? faults.url}
                onChange={(event) => setUrl(event.currentTarget.value)}
              />
              <Refusal error={change.error} fields={['feed.url', 'url']} />
              <Button type="submit" variant="default" w="fit-content" loading={change.isPending}>
                {t('read-feed.start')}
              </Button>
            </Stack>
          </form>
        )}
      </Stack>
    </Panel>
  );
}
