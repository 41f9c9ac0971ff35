/** Slow reports of this age are given out as they are while a newer one is made; older ones are waited for. */
const [freshMs, stillGoodMs] = [2_000, 60_000];
/** How many different questions are remembered. */
const mostReports = 200;

interface Kept<T> {
  report: T;
  /** The book's changes that are in it. */
  changes: number;
  madeAt: number;
  making?: Promise<T>;
}

/** Finished reports by question: what many ask is made once, and again only when something changed. */
export class ReportShelf<T> {
  private readonly kept = new Map<string, Kept<T>>();

  /**
   * @param book what the report is made of
   * @param quick whether it is made so quickly that nobody need be given an old one
   */
  async get(question: string, book: { changes: number }, make: () => Promise<T>, quick: boolean): Promise<T> {
    const known = this.kept.get(question);
    const age = known ? performance.now() - known.madeAt : Infinity;
    if (!known || age > stillGoodMs || (quick && known.changes !== book.changes))
      return this.make(question, book, make);
    if (known.changes !== book.changes && age > freshMs && !known.making) {
      known.making = this.make(question, book, make);
      // Whoever asks when the report has become too old gets to see what went wrong.
      known.making.catch(() => (known.making = undefined));
    }
    return known.report;
  }

  private async make(question: string, book: { changes: number }, make: () => Promise<T>): Promise<T> {
    const { changes } = book;
    const report = await make();
    this.kept.delete(question);
    this.kept.set(question, { report, changes, madeAt: performance.now() });
    if (this.kept.size > mostReports) this.kept.delete(this.kept.keys().next().value!);
    return report;
  }
}
