import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { problemOf } from '../api/problem';
import type { Language } from '../words/words';
import type { RowState } from './report-search';

export type Import = Schemas['village-registry.ImportView'];
export type ImportRow = Schemas['village-registry.RowView'];

const atWork = new Set<Import['state']>(['uploading', 'waiting', 'running']);
export const isAtWork = ({ state }: Pick<Import, 'state'>): boolean => atWork.has(state);

/** How often a running import is asked after, ms. */
const followMs = 1000;

export const kindsQuery = (language: Language) =>
  queryOptions({
    queryKey: ['import-kinds', language],
    staleTime: 3_600_000,
    queryFn: async () => (await bodyOf(api.GET('/api/v1/imports/kinds'))).items,
  });

export const importsQuery = (language: Language) =>
  infiniteQueryOptions({
    queryKey: ['imports', language],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      bodyOf(api.GET('/api/v1/imports', { params: { query: { limit: 50, ...(after && { after }) } } })),
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some(isAtWork)) ? followMs : false),
  });

/** One import, asked for again while it is at work. */
export const importQuery = (importId: string, language: Language) =>
  queryOptions({
    queryKey: ['import', importId, language],
    queryFn: () => bodyOf(api.GET('/api/v1/imports/{id}', { params: { path: { id: importId } } })),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? followMs : false),
  });

/** The rows that did not simply go in. */
export const rowsQuery = (importId: string, state: RowState | undefined, language: Language) =>
  infiniteQueryOptions({
    queryKey: ['import-rows', importId, state, language],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam: after }) =>
      bodyOf(
        api.GET('/api/v1/imports/{id}/rows', {
          params: {
            path: { id: importId },
            query: { limit: 100, ...(state && { state }), ...(after !== undefined && { after }) },
          },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });

export interface Upload {
  kind: string;
  source: string;
  dryRun: boolean;
  file: File;
}

const types: Record<string, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Sends a file as it is: it is no JSON, so not by the client of the document. @throws Problem */
export async function upload({ kind, source, dryRun, file }: Upload, language: Language): Promise<Import> {
  const query = new URLSearchParams({ kind, source, dryRun: String(dryRun), fileName: file.name });
  const type = types[file.name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'text/csv';
  const response = await fetch(`/api/v1/imports?${query.toString()}`, {
    method: 'POST',
    headers: { 'content-type': type, 'accept-language': language },
    body: file,
  });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Import;
}
