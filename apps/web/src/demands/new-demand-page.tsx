import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { Problem } from '../api/problem';
import { useMe } from '../app/me';
import { Empty } from '../ui/empty';
import { Page } from '../ui/page';
import { useDraft } from '../ui/use-draft';
import { useTranslation } from '../words/translation';
import { DemandForm } from './demand-form';
import { type DemandDraft, freshDraft, inputOf, isDraft } from './draft';
import { DraftFound } from './draft-found';
import { newKey } from './new-key';

/** A trade post registers what a buyer wants. */
export function NewDemandPage() {
  const { t } = useTranslation();
  const { postId } = useMe();
  return (
    <Page title={t('new.title')}>
      {postId === undefined ? (
        <Empty title={t('new.no-post')} next={t('new.no-post-next')} />
      ) : (
        <NewDemandForm postId={postId} />
      )}
    </Page>
  );
}

function NewDemandForm({ postId }: { postId: string }) {
  const { t } = useTranslation();
  const fresh = () => freshDraft(new Date(), newKey());
  const { draft, setDraft, restored, forget } = useDraft(`demand.${postId}`, fresh, isDraft);
  return (
    <DemandForm
      postId={postId}
      draft={draft}
      onChange={setDraft}
      sending={useSend(postId, forget)}
      sendLabel={t('new.send')}
    >
      {restored && draft.lines.some(({ words }) => words !== '') && <DraftFound onAnew={() => setDraft(fresh())} />}
    </DemandForm>
  );
}

function useSend(postId: string, forget: () => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  // One key until it is through: a repeat after a lost answer makes no second demand.
  const [key, setKey] = useState(newKey);
  return useMutation({
    meta: { quiet: true },
    mutationFn: (draft: DemandDraft) =>
      bodyOf(api.POST('/api/v1/demands', { body: inputOf(draft, postId), headers: { 'idempotency-key': key } })),
    onError: (error) => {
      if (error instanceof Problem && !error.passing) setKey(newKey());
    },
    onSuccess: async (demand) => {
      forget();
      queries.setQueryData(['demand', demand.demandId], demand);
      await queries.invalidateQueries({ queryKey: ['demands'] });
      await navigate({ to: '/demands/$demandId', params: { demandId: demand.demandId } });
    },
  });
}
