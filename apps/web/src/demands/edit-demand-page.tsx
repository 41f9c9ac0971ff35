import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api, bodyOf, ofVersion, type Schemas } from '../api/client';
import { Problem } from '../api/problem';
import { Behind } from '../ui/behind';
import { tellDone } from '../ui/notices';
import { Page } from '../ui/page';
import { useDraft } from '../ui/use-draft';
import { useTranslation } from '../words/translation';
import { DemandForm } from './demand-form';
import { demandQuery } from './demand-queries';
import { type DemandDraft, draftOf, isDraft, revisionOf } from './draft';
import { DraftFound } from './draft-found';

type Demand = Schemas['buyer-registry.DemandView'];

/** A draft, and the version of the demand that it began with. */
interface Revising extends DemandDraft {
  version: number;
}

const route = getRouteApi('/demands/$demandId/edit');
const revisingOf = (demand: Demand): Revising => ({ ...draftOf(demand), version: demand.version });
const isRevising = (kept: unknown): kept is Revising => isDraft(kept) && Number.isInteger((kept as Revising).version);

/** What a buyer wants has changed. */
export function EditDemandPage() {
  const { t } = useTranslation();
  const { demandId } = route.useParams();
  const { data: demand } = useSuspenseQuery(demandQuery(demandId));
  return (
    <Page title={t('edit.title', { words: demand.lines.map(({ words }) => words).join(' · ') })}>
      <EditForm demand={demand} />
    </Page>
  );
}

function EditForm({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const { draft, setDraft, restored, forget } = useDraft(
    `demand.edit.${demand.demandId}`,
    () => revisingOf(demand),
    isRevising,
  );
  const revise = useRevise(demand, draft.version, forget);
  const behind =
    draft.version < demand.version || (revise.error instanceof Problem && revise.error.body.status === 412);
  const anew = (): void => {
    revise.reset();
    setDraft(revisingOf(demand));
  };
  return (
    <DemandForm
      postId={demand.postId}
      draft={draft}
      onChange={(change) => setDraft((now) => ({ ...change(now), version: now.version }))}
      sending={revise}
      sendLabel={t('edit.save')}
      failure={behind ? null : undefined}
    >
      {behind ? (
        <Behind
          onTheirs={anew}
          onMine={() => {
            revise.reset();
            setDraft((now) => ({ ...now, version: demand.version }));
          }}
        />
      ) : (
        restored && <DraftFound onAnew={anew} />
      )}
    </DemandForm>
  );
}

function useRevise(demand: Demand, version: number, forget: () => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { demandId, postId } = demand;
  return useMutation({
    meta: { quiet: true },
    mutationFn: (draft: DemandDraft) =>
      bodyOf(
        api.PUT('/api/v1/demands/{id}', {
          params: { path: { id: demandId }, header: ofVersion(version) },
          body: revisionOf(draft, postId),
        }),
      ),
    onError: () => queries.invalidateQueries({ queryKey: ['demand', demandId] }),
    onSuccess: async (changed) => {
      forget();
      queries.setQueryData(['demand', demandId], changed);
      void tellDone(t('edit.saved'));
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['demands'] }),
        queries.invalidateQueries({ queryKey: ['demand', demandId, 'history'] }),
      ]);
      await navigate({ to: '/demands/$demandId', params: { demandId } });
    },
  });
}
