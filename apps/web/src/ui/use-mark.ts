import { useState } from 'react';

/**
 * What is marked as chosen: at once what was pressed, and when what follows from it is there, that.
 * @returns the mark, and how to set it
 */
export function useMark<V>(chosen: V): [V, (pressed: V) => void] {
  const [mark, setMark] = useState({ when: chosen, at: chosen });
  const at = Object.is(mark.when, chosen) ? mark.at : chosen;
  if (at !== mark.at) setMark({ when: chosen, at });
  return [at, (pressed) => setMark({ when: chosen, at: pressed })];
}
