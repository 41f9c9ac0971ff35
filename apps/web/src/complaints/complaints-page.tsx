import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Choice } from '../ui/choice';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { More } from '../ui/more';
import { Page } from '../ui/page';
import { Rows } from '../ui/rows';
import { useTranslation } from '../words/translation';
import { complaintsQuery } from './complaint-queries';
import { ComplaintRow } from './complaint-row';
import { complaintSearch, complaintStates } from './complaint-search';

const route = getRouteApi('/complaints');

/** Complaints about buyers, from being raised to their decision. */
export function ComplaintsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(complaintsQuery(search));
  const complaints = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page
      title={t('complaint.title')}
      actions={
        <Choice
          label={t('list.column.state')}
          value={search.state ?? 'all'}
          onChange={(state) => void navigate({ search: complaintSearch({ state }), replace: true })}
          options={[
            { value: 'all', label: t('list.all') },
            ...complaintStates.map((each) => ({ value: each, label: t(`complaint.state.${each}`) })),
          ]}
        />
      }
    >
      {list.error && !list.data && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={4} height={80} />}
      {list.data && complaints.length === 0 && <Empty title={t('complaint.none')} next={t('complaint.none-next')} />}
      {complaints.length > 0 && (
        <Rows label={t('complaint.title')}>
          {complaints.map((complaint) => (
            <ComplaintRow key={complaint.complaintId} complaint={complaint} />
          ))}
        </Rows>
      )}
      <More list={list} />
    </Page>
  );
}
