import { Accordion, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Group, Text } from '../ui/plain';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { wantedRows } from './board';
import { BoardCard } from './board-card';
import classes from './deal-board.module.css';
import { dealsOfPostQuery, summaryQuery } from './deal-queries';
import type { DealsSearch } from './deals-search';
import { countOf } from './totals-of';
import { useRows } from './use-rows';

const states = ['paid', 'lost'] as const;
const mostAtFirst = 48;

interface ClosedDealsProps {
  postId?: string;
  search: DealsSearch;
  onOpen: (closed: DealsSearch['closed']) => void;
}

/** What ended, well or not; folded, and read only where somebody looks. */
export function ClosedDeals({ postId, search, onOpen }: ClosedDealsProps) {
  const { t } = useTranslation();
  const { data: summary = [] } = useQuery(summaryQuery(postId));
  return (
    <Accordion
      mt="md"
      variant="contained"
      order={2}
      value={search.closed ?? null}
      onChange={(next) => onOpen(states.find((state) => state === next))}
    >
      {states.map((state) => (
        <Accordion.Item key={state} value={state}>
          <Accordion.Control>
            <Group gap="xs">
              <Text fw={600}>{t(`deal.board.${state}`)}</Text>
              <Tag tone="plain" label={countOf(summary, state)} />
            </Group>
          </Accordion.Control>
          <Accordion.Panel>
            {search.closed === state && <Closed state={state} postId={postId} search={search} />}
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

function Closed({ state, postId, search }: { state: 'paid' | 'lost'; postId?: string; search: DealsSearch }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(dealsOfPostQuery(postId, state));
  const [most, setMost] = useState(mostAtFirst);
  const rows = wantedRows(useRows(data, postId), { ...search, overdue: false });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={2} height={90} />;
  return (
    <>
      {rows.length === 0 && <Text size="sm">{t('deal.board.nothing')}</Text>}
      <div className={classes.closed}>
        {rows.slice(0, most).map((row) => (
          <BoardCard key={row.deal.dealId} row={row} />
        ))}
      </div>
      {rows.length > most && (
        <Button variant="default" size="compact-sm" onClick={() => setMost(most + mostAtFirst)}>
          {t('deal.board.more', { count: rows.length - most })}
        </Button>
      )}
    </>
  );
}
