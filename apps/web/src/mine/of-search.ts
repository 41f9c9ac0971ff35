export interface OfSearch {
  /** Which of one's producers a page is about */
  of?: string;
}

/** What the address of a page about a producer of one's own says. */
export const ofSearch = ({ of }: Record<string, unknown>): OfSearch => ({ ...(typeof of === 'string' && { of }) });
