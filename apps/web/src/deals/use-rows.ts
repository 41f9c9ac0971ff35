import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { buyersQuery, producerQuery } from '../demands/party-queries';
import { today } from '../format/today';
import { useFormat } from '../format/use-format';
import { type BoardRow, boardRow } from './board';
import type { Deal } from './stages-of';

/** Deals with the names of their parties, as they become known. */
export function useRows(deals: readonly Deal[] | undefined, postId: string | undefined): BoardRow[] {
  const { country } = useFormat();
  const { data: buyers } = useQuery(buyersQuery(postId));
  const producerIds = useMemo(() => [...new Set((deals ?? []).map(({ producerId }) => producerId))], [deals]);
  const producers = useQueries({
    queries: producerIds.map(producerQuery),
    combine: (answers) => new Map(answers.flatMap(({ data }) => (data ? [[data.producerId, data.name] as const] : []))),
  });
  const names = {
    producers,
    buyers: new Map((buyers ?? []).map(({ buyerId, name }) => [buyerId, name])),
    country,
  };
  return (deals ?? []).map((deal) => boardRow(deal, names, today()));
}
