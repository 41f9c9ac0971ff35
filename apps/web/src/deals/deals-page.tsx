import { Button, Checkbox } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../app/me';
import { buyersQuery, postsQuery, producerQuery } from '../demands/party-queries';
import { csvOf, save } from '../format/csv';
import { today } from '../format/today';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { FindField } from '../ui/find-field';
import { Icon } from '../ui/icon';
import { onceOpened } from '../ui/lazily';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { Group } from '../ui/plain';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { type BoardRow, boardRow, wantedRows } from './board';
import { ClosedDeals } from './closed-deals';
import { DealBoard } from './deal-board';
import { dealsOfPostQuery } from './deal-queries';
import { DealTotals } from './deal-totals';
import { csvHeads, csvRow } from './deals-csv';
import type { DealsSearch } from './deals-search';
import { type DealStage, entryFor, stages } from './stages-of';
import { useRows } from './use-rows';

const StepDialog = onceOpened(() => import('./step-dialog').then((dialog) => dialog.StepDialog));

const route = getRouteApi('/deals');

/** The trade post's deals by what each awaits. */
export function DealsPage() {
  const { t } = useTranslation();
  const { postId: own } = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const postId = own ?? search.post;
  const { data, error, refetch } = useQuery(dealsOfPostQuery(postId, 'open'));
  const rows = useRows(data, postId);
  const wanted = wantedRows(rows, search);
  const [reaching, setReaching] = useState<{ row: BoardRow; stage: DealStage }>();
  const change = (part: Partial<DealsSearch>): void =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true });
  const reach = (row: BoardRow, stage: DealStage): void => {
    const entry = entryFor(stage);
    if (entry === 'step') setReaching({ row, stage });
    else void navigate({ to: '/deals/$dealId', params: { dealId: row.deal.dealId }, search: { enter: entry } });
  };
  return (
    <Page title={t('deal.title')}>
      <DealTotals postId={postId} />
      <Filters rows={rows} postId={postId} choosesPost={own === undefined} onChange={change} />
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={4} height={90} />}
      {data?.length === 0 && (
        <Empty
          title={t('deal.board.none')}
          next={t('deal.board.none-next')}
          action={
            <Button mt="xs" variant="default" renderRoot={(props) => <Link {...props} to="/meetings" />}>
              {t('nav.meetings')}
            </Button>
          }
        />
      )}
      {data && data.length > 0 && wanted.length === 0 && (
        <Empty title={t('deal.board.none-found')} next={t('list.none-found-next')} />
      )}
      {wanted.length > 0 && (
        <DealBoard
          rows={wanted}
          stage={search.stage ?? fullest(wanted)}
          onStage={(stage) => change({ stage })}
          onReach={reach}
        />
      )}
      <ClosedDeals postId={postId} search={search} onOpen={(closed) => change({ closed })} />
      {reaching && (
        <StepDialog
          deal={rows.find(({ deal }) => deal.dealId === reaching.row.deal.dealId)?.deal ?? reaching.row.deal}
          stage={reaching.stage}
          onClose={() => setReaching(undefined)}
        />
      )}
    </Page>
  );
}

/** The first column that has something in it. */
const fullest = (rows: readonly BoardRow[]): DealStage =>
  stages.find((stage) => rows.some(({ deal }) => deal.awaits === stage)) ?? 'price-list';

interface FiltersProps {
  rows: readonly BoardRow[];
  postId?: string;
  choosesPost: boolean;
  onChange: (part: Partial<DealsSearch>) => void;
}

function Filters({ rows, postId, choosesPost, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const search = route.useSearch();
  const { data: buyers = [] } = useQuery(buyersQuery(postId));
  const { data: posts = [] } = useQuery({ ...postsQuery, enabled: choosesPost });
  const producers = new Map(rows.map(({ deal, producer }) => [deal.producerId, producer]));
  const csv = useCsv(rows, postId);
  return (
    <Group gap="sm" mb="md" align="center">
      <FindField label={t('deal.board.find')} value={search.q} onFind={(q) => onChange({ q })} />
      {choosesPost && (
        <Choice
          label={t('deal.board.any-post')}
          value={search.post}
          choices={posts.map(({ postId: value, name }) => ({ value, label: name }))}
          onChange={(post) => onChange({ post, buyer: undefined })}
        />
      )}
      <Choice
        label={t('list.any-buyer')}
        value={search.buyer}
        choices={buyers.map(({ buyerId, name }) => ({ value: buyerId, label: name }))}
        onChange={(buyer) => onChange({ buyer })}
      />
      <Choice
        label={t('deal.board.any-producer')}
        value={search.producer}
        choices={[...producers].map(([value, label]) => ({ value, label }))}
        onChange={(producer) => onChange({ producer })}
      />
      <Checkbox
        label={t('deal.board.overdue')}
        checked={search.overdue ?? false}
        onChange={(event) => onChange({ overdue: event.currentTarget.checked || undefined })}
      />
      <Button
        variant="default"
        loading={csv.busy}
        leftSection={<Icon name="download" size={16} />}
        onClick={() => void csv.write(search)}
      >
        {t('app.csv')}
      </Button>
    </Group>
  );
}

interface ChoiceProps {
  label: string;
  value?: string;
  choices: { value: string; label: string }[];
  onChange: (value?: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <Select
      flex="1 1 11rem"
      aria-label={label}
      placeholder={label}
      clearable
      searchable
      data={choices}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      clearButtonProps={{ 'aria-label': t('app.clear') }}
    />
  );
}

/** All deals that fit the filters, closed ones too, as a table to take along. */
function useCsv(open: readonly BoardRow[], postId: string | undefined) {
  const { t } = useTranslation();
  const { country } = useFormat();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const { data: buyers = [] } = useQuery(buyersQuery(postId));
  const write = async (search: DealsSearch): Promise<void> => {
    setBusy(true);
    try {
      const names = {
        producers: new Map(open.map(({ deal, producer }) => [deal.producerId, producer])),
        buyers: new Map(buyers.map(({ buyerId, name }) => [buyerId, name])),
        country,
      };
      const deals = await queries.fetchQuery(dealsOfPostQuery(postId, undefined));
      const unknown = new Set(deals.map(({ producerId }) => producerId).filter((id) => !names.producers.has(id)));
      for (const producer of await Promise.all([...unknown].map((id) => queries.fetchQuery(producerQuery(id)))))
        names.producers.set(producer.producerId, producer.name);
      const rows = wantedRows(
        deals.map((deal) => boardRow(deal, names, today())),
        search,
      );
      const heads = [
        ...csvHeads.map((head) => t(`deal.column.${head}`)),
        ...stages.map((stage) => t('deal.column.reached', { stage: t(`deal.stage.${stage}`) })),
      ];
      const say = {
        country,
        state: (state: BoardRow['deal']['state']) => t(`deal.state.${state}`),
        stage: (stage: DealStage) => t(`deal.stage.${stage}`),
        reason: (code: NonNullable<BoardRow['deal']['loss']>['code']) => t(`deal.reason.${code}`),
      };
      save(`${t('deal.file')}.csv`, csvOf([heads, ...rows.map((row) => csvRow(row, say))]));
    } finally {
      setBusy(false);
    }
  };
  return { busy, write };
}
