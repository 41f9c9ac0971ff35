import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api, bodyOf } from '../api/client';
import { Choice } from '../ui/choice';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { FindField } from '../ui/find-field';
import { Loading } from '../ui/loading';
import { More } from '../ui/more';
import { tellDone } from '../ui/notices';
import { Page } from '../ui/page';
import { Group } from '../ui/plain';
import { Rows } from '../ui/rows';
import { useTranslation } from '../words/translation';
import { messagesQuery } from './message-queries';
import { MessageRow } from './message-row';
import { type MessageSearch, messageSearch } from './message-search';

const route = getRouteApi('/messages');
const states = ['failed', 'queued', 'sent', 'kept'] as const;

/** Letters to people: which went out, which did not, and what they say. */
export function MessagesPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const list = useInfiniteQuery(messagesQuery(search));
  const messages = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const filtered = Object.keys(search).length > 0;
  return (
    <Page title={t('message.title')} actions={<RetryAll search={search} />}>
      <Filters />
      {list.error && !list.data && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={6} height={64} />}
      {list.data && messages.length === 0 && (
        <Empty
          title={t(
            search.state === 'failed' ? 'message.none-failed' : filtered ? 'message.none-found' : 'message.none',
          )}
          next={t(
            search.state === 'failed'
              ? 'message.none-failed-next'
              : filtered
                ? 'message.none-found-next'
                : 'message.none-next',
          )}
        />
      )}
      {messages.length > 0 && (
        <Rows label={t('message.title')}>
          {messages.map((message) => (
            <MessageRow key={message.messageId} message={message} />
          ))}
        </Rows>
      )}
      <More list={list} />
    </Page>
  );
}

function Filters() {
  const { t } = useTranslation();
  const { state, q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<MessageSearch>): void =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true });
  return (
    <Group gap="sm" mb="sm" align="flex-end">
      <FindField label={t('message.find')} value={q} onFind={(q) => change({ q })} />
      <Choice
        label={t('list.column.state')}
        value={state ?? 'all'}
        onChange={(next) => change({ state: messageSearch({ state: next }).state })}
        options={[
          { value: 'all', label: t('list.all') },
          ...states.map((each) => ({ value: each, label: t(`message.state.${each}`) })),
        ]}
      />
    </Group>
  );
}

/** Queues all failed messages of the list once more; shown where there are some. */
function RetryAll({ search }: { search: MessageSearch }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const failed = useInfiniteQuery(messagesQuery({ ...search, state: 'failed' }));
  const retry = useMutation({
    mutationFn: () =>
      bodyOf(api.POST('/api/v1/messages/retry', { body: { ...(search.q && { recipient: search.q }) } })),
    onSuccess: async ({ messages }) => {
      void tellDone(t('message.retried', { count: messages }));
      await queries.invalidateQueries({ queryKey: ['messages'] });
    },
  });
  const count = failed.data?.pages[0].items.length ?? 0;
  if (count === 0) return null;
  return (
    <Button loading={retry.isPending} onClick={() => retry.mutate()}>
      {failed.hasNextPage ? t('message.retry-all') : t('message.retry-count', { count })}
    </Button>
  );
}
