import { useEffect, useRef, useState } from 'react';

/**
 * State that survives a closed tab, in this browser only. Where nothing was typed nothing is kept: what is stored may be
 * another by the next visit.
 * @param isDraft whether what was kept still has today's form; else the draft begins anew
 */
export function useDraft<T>(key: string, fresh: () => T, isDraft: (kept: unknown) => kept is T) {
  const place = `titik-temu.draft.${key}`;
  const [kept] = useState(() => read(place, isDraft));
  const [draft, setDraft] = useState<T>(() => kept ?? fresh());
  const gone = useRef(false);
  useEffect(() => {
    if (gone.current) return undefined;
    const keep = (): void => {
      if (!gone.current) write(place, isSame(draft, fresh()) ? undefined : draft);
    };
    const timer = setTimeout(keep, 300);
    // Whoever closes the page right after the last letter keeps that one too.
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
    };
  }, [place, draft]);
  const forget = (): void => {
    gone.current = true;
    write(place, undefined);
  };
  return { draft, setDraft, restored: kept !== undefined, forget };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function read<T>(place: string, isDraft: (kept: unknown) => kept is T): T | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return isDraft(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

// Storage may be full or forbidden; a draft that is not kept is no reason to fail.
function write(place: string, draft: unknown): void {
  try {
    if (draft === undefined) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // kept in memory only
  }
}
