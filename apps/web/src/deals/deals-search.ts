import { type Deal, type DealStage, stages } from './stages-of';

export interface DealsSearch {
  buyer?: string;
  producer?: string;
  /** Of an operator: one trade post's */
  post?: string;
  q?: string;
  overdue?: true;
  /** The column that a narrow screen shows */
  stage?: DealStage;
  /** Which of the closed ones are unfolded */
  closed?: Exclude<Deal['state'], 'open'>;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What the address of the board says about it; whatever it does not know is left out. */
export function dealsSearch(search: Record<string, unknown>): DealsSearch {
  const [buyer, producer, post, q] = [search.buyer, search.producer, search.post, search.q].map(text);
  const stage = stages.find((each) => each === search.stage);
  const closed = (['paid', 'lost'] as const).find((each) => each === search.closed);
  return {
    ...(buyer && { buyer }),
    ...(producer && { producer }),
    ...(post && { post }),
    ...(q && { q }),
    ...(search.overdue === true && { overdue: true }),
    ...(stage && { stage }),
    ...(closed && { closed }),
  };
}
