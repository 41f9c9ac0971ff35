const states = ['queued', 'sent', 'kept', 'failed'] as const;
export type MessageState = (typeof states)[number];

export interface MessageSearch {
  state?: MessageState;
  /** Part of the recipient's name */
  q?: string;
}

/** What the address says of the list; whatever it does not know is left out. */
export function messageSearch({ state, q }: Record<string, unknown>): MessageSearch {
  const known = states.find((each) => each === state);
  return { ...(known && { state: known }), ...(typeof q === 'string' && q !== '' && { q }) };
}
