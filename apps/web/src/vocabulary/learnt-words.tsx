import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, ofVersion } from '../api/client';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { More } from '../ui/more';
import { tellDone } from '../ui/notices';
import { Group, Text } from '../ui/plain';
import { ReasonDialog } from '../ui/reason-dialog';
import { Row, Rows } from '../ui/rows';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { type LearntWord, learntQuery, useCatalogueNames, useRenewWords } from './word-queries';

/** What people taught the catalogue; each meaning can be taken back. */
export function LearntWords() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(learntQuery);
  const words = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {list.error && !list.data && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={4} height={60} />}
      {list.data && words.length === 0 && <Empty title={t('word.none.learnt')} next={t('word.none-next')} />}
      {words.length > 0 && (
        <Rows label={t('word.view.learnt')}>
          {words.map((word) => (
            <LearntRow key={word.id} word={word} />
          ))}
        </Rows>
      )}
      <More list={list} />
    </>
  );
}

function LearntRow({ word }: { word: LearntWord }) {
  const { t } = useTranslation();
  const { dayAndHour } = useFormat();
  const nameOf = useCatalogueNames();
  const [forgetting, setForgetting] = useState(false);
  return (
    <Row
      actions={
        word.state === 'learnt' && (
          <Button size="xs" variant="default" onClick={() => setForgetting(true)}>
            {t('word.forget')}
          </Button>
        )
      }
    >
      <Group gap="xs">
        <Text fw={600}>{t('word.means', { phrase: word.phrase, product: nameOf(word.commodity, word.form) })}</Text>
        {word.state === 'forgotten' && <Tag tone="plain" label={t('word.forgotten')} />}
      </Group>
      <Text size="xs" c="var(--quiet)" className="numbers">
        {[dayAndHour(word.learntAt), ...(word.note ? [word.note] : [])].join(' · ')}
      </Text>
      {forgetting && <ForgetWord word={word} onClose={() => setForgetting(false)} />}
    </Row>
  );
}

function ForgetWord({ word, onClose }: { word: LearntWord; onClose: () => void }) {
  const { t } = useTranslation();
  const renew = useRenewWords();
  const forget = useMutation({
    meta: { quiet: true },
    mutationFn: (reason: string) =>
      bodyOf(
        api.POST('/api/v1/catalogue/words/{id}/forget', {
          params: { path: { id: word.id }, header: ofVersion(word.version) },
          body: { reason },
        }),
      ),
    onSuccess: async () => {
      void tellDone(t('word.done.forget', { phrase: word.phrase }));
      onClose();
      await renew();
    },
  });
  return (
    <ReasonDialog
      title={t('word.forget-title', { phrase: word.phrase })}
      label={t('word.forget-why')}
      confirm={t('word.forget')}
      danger
      busy={forget.isPending}
      error={forget.error}
      onClose={onClose}
      onConfirm={(reason) => forget.mutate(reason)}
    >
      <Text size="sm">{t('word.forget-hint')}</Text>
    </ReasonDialog>
  );
}
