import { Link } from '@tanstack/react-router';
import {
  createColumnHelper,
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  type SortingState,
  useReactTable,
} from '@tanstack/react-table';
import { memo, useCallback, useMemo, useState } from 'react';
import { useFormat } from '../format/use-format';
import { LongTable, rowLink } from '../ui/long-table';
import { Text } from '../ui/plain';
import { StateBadge } from '../ui/state-badge';
import { useTranslation } from '../words/translation';
import type { DemandRow } from './demand-row';
import classes from './demand-table.module.css';

interface DemandTableProps {
  rows: readonly DemandRow[];
  onEnd: () => void;
}

const column = createColumnHelper<DemandRow>();

/** Demands, however many; sorted by any column. */
export const DemandTable = memo(function DemandTable({ rows, onEnd }: DemandTableProps) {
  const { t } = useTranslation();
  const columns = useColumns();
  const [sorting, setSorting] = useState<SortingState>([]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useReactTable({
    data,
    columns,
    state: { sorting },
    onSortingChange: setSorting,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    getRowId: (row) => row.demandId,
  });
  const ordered = table.getRowModel().rows;
  const cells = useCallback(
    (index: number) =>
      ordered[index].getVisibleCells().map((cell) => (
        <div key={cell.id} role="cell">
          {flexRender(cell.column.columnDef.cell, cell.getContext())}
        </div>
      )),
    [ordered, columns],
  );
  return (
    <LongTable
      label={t('list.title')}
      columns={classes.columns}
      head={table.getFlatHeaders().map((header) => {
        const sorted = header.column.getIsSorted();
        return (
          <div
            key={header.id}
            role="columnheader"
            aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
          >
            <button type="button" className={classes.sort} onClick={header.column.getToggleSortingHandler()}>
              {flexRender(header.column.columnDef.header, header.getContext())}
              <span aria-hidden>{sorted === 'asc' ? ' ↑' : sorted === 'desc' ? ' ↓' : ''}</span>
            </button>
          </div>
        );
      })}
      count={ordered.length}
      keyOf={(index) => ordered[index].id}
      cells={cells}
      onEnd={onEnd}
    />
  );
});

function useColumns() {
  const { t } = useTranslation();
  const form = useFormat();
  return useMemo(
    () => [
      column.accessor('words', {
        header: t('list.column.words'),
        cell: ({ row }) => (
          <>
            <Link to="/demands/$demandId" params={{ demandId: row.original.demandId }} className={rowLink}>
              {row.original.words}
            </Link>
            <Text size="xs" c="var(--quiet)" truncate>
              {[row.original.buyer, form.country(row.original.country)].filter(Boolean).join(' · ')}
            </Text>
          </>
        ),
      }),
      column.accessor('quantity', { header: t('list.column.quantity') }),
      column.accessor('window', { header: t('list.column.window') }),
      column.accessor('state', {
        header: t('list.column.state'),
        cell: ({ getValue }) => <StateBadge state={getValue()} label={t(`demand.state.${getValue()}`)} />,
      }),
      column.accessor('registeredAt', {
        header: t('list.column.registered'),
        cell: ({ getValue }) => form.moment(getValue()).date,
      }),
      column.accessor('expiresOn', { header: t('list.column.expires'), cell: ({ getValue }) => form.day(getValue()) }),
    ],
    [t, form],
  );
}
