const most = 160;

/** A row's cells in one line, cut where it becomes too long to be read. */
export function toldCells(cells: readonly string[]): string {
  const line = cells.filter((cell) => cell.trim() !== '').join(' · ');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
