/** Counts requests of one key in one window. */
export interface RateCounter {
  /**
   * @param windowEnd epoch milliseconds after which the count is forgotten
   * @returns how many there were in this window, this one included
   */
  count(key: string, windowEnd: number): Promise<number>;
  close(): Promise<void>;
}
