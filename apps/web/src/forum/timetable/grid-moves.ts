import type { GridRow } from './grid-rows';

/** Where the keyboard is: a row, and the meeting in it. */
export interface Spot {
  row: number;
  wishId: string;
}

/** The meeting that an arrow leads to: along the row, or to the nearest hour of the next row that has any. */
export function spotAfter(rows: readonly GridRow[], { row, wishId }: Spot, key: string): Spot | undefined {
  const meetings = rows[row]?.meetings ?? [];
  const place = meetings.findIndex((wish) => wish.wishId === wishId);
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const next = meetings[place + (key === 'ArrowRight' ? 1 : -1)];
    return place >= 0 && next ? { row, wishId: next.wishId } : undefined;
  }
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return undefined;
  const slot = meetings[place]?.place?.slot ?? 1;
  for (let next = row + step; next >= 0 && next < rows.length; next += step) {
    const nearest = rows[next].meetings.toSorted(
      (a, b) => Math.abs((a.place?.slot ?? 0) - slot) - Math.abs((b.place?.slot ?? 0) - slot),
    )[0];
    if (nearest) return { row: next, wishId: nearest.wishId };
  }
  return undefined;
}

/** The first meeting of a row, or of the first one after it that has any. */
export function firstSpot(rows: readonly GridRow[], from = 0): Spot | undefined {
  const row = rows.findIndex(({ meetings }, i) => i >= from && meetings.length > 0);
  return row < 0 ? undefined : { row, wishId: rows[row].meetings[0].wishId };
}

/** A cell of the grid, by row from 0 and slot from 1. */
export interface Cell {
  row: number;
  slot: number;
}

/** The cell that an arrow leads to while a meeting is carried; in a party's row only the hour can change. */
export function cellAfter(cell: Cell, key: string, size: { rows: number; slots: number }, down: boolean): Cell {
  const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
  const across = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  const rows = !down ? 0 : key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  return {
    row: within(cell.row + rows, 0, size.rows - 1),
    slot: within(cell.slot + across, 1, size.slots),
  };
}
