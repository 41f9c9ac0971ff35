import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { postsQuery } from '../demands/party-queries';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { onceOpened } from '../ui/lazily';
import { Loading } from '../ui/loading';
import { More } from '../ui/more';
import { tellDone } from '../ui/notices';
import { Text } from '../ui/plain';
import { ReasonDialog } from '../ui/reason-dialog';
import { Row, Rows } from '../ui/rows';
import { useTranslation } from '../words/translation';
import { useRenewWords, type Word, wordsQuery } from './word-queries';

const AnswerWord = onceOpened(() => import('./answer-word').then((dialog) => dialog.AnswerWord));

/** The queue of words: each is told what it means, or that it is nothing of ours. */
export function UnresolvedWords({ state }: { state: Word['state'] }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(wordsQuery(state));
  const words = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {list.error && !list.data && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={4} height={60} />}
      {list.data && words.length === 0 && <Empty title={t(`word.none.${state}`)} next={t('word.none-next')} />}
      {words.length > 0 && (
        <Rows label={t('word.title')}>
          {words.map((word) => (
            <WordRow key={word.id} word={word} />
          ))}
        </Rows>
      )}
      <More list={list} />
    </>
  );
}

function WordRow({ word }: { word: Word }) {
  const { t } = useTranslation();
  const { dayAndHour } = useFormat();
  const { data: posts = [] } = useQuery(postsQuery);
  const [acting, setActing] = useState<'answer' | 'dismiss'>();
  const post = posts.find(({ postId }) => postId === word.postId)?.name;
  const close = (): void => setActing(undefined);
  return (
    <Row
      actions={
        word.state === 'waiting' && (
          <>
            <Button size="xs" onClick={() => setActing('answer')}>
              {t('word.answer')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setActing('dismiss')}>
              {t('word.dismiss')}
            </Button>
          </>
        )
      }
    >
      <Text fw={600}>{word.phrase}</Text>
      <Text size="xs" c="var(--quiet)" className="numbers">
        {[
          t('word.times', { count: word.times }),
          ...(post ? [post] : []),
          t('word.last', { at: dayAndHour(word.lastSeenAt) }),
        ].join(' · ')}
      </Text>
      {acting === 'answer' && <AnswerWord word={word} onClose={close} />}
      {acting === 'dismiss' && <DismissWord word={word} onClose={close} />}
    </Row>
  );
}

function DismissWord({ word, onClose }: { word: Word; onClose: () => void }) {
  const { t } = useTranslation();
  const renew = useRenewWords();
  const dismiss = useMutation({
    meta: { quiet: true },
    mutationFn: (reason: string) =>
      bodyOf(
        api.POST('/api/v1/unresolved-words/{id}/answer', {
          params: { path: { id: word.id } },
          body: { dismiss: true, reason },
        }),
      ),
    onSuccess: async () => {
      void tellDone(t('word.done.dismiss', { phrase: word.phrase }));
      onClose();
      await renew();
    },
  });
  return (
    <ReasonDialog
      title={t('word.dismiss-title', { phrase: word.phrase })}
      label={t('word.dismiss-why')}
      confirm={t('word.dismiss')}
      busy={dismiss.isPending}
      error={dismiss.error}
      onClose={onClose}
      onConfirm={(reason) => dismiss.mutate(reason)}
    />
  );
}
