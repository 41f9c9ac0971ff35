import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { liveTypes, staleAfter } from './live-events';

/**
 * Keeps a demand's page as new as the world: each piece of news makes what it touches be asked for again. After a
 * lost connection everything is, because nobody knows what was missed.
 * @param demandId without one nothing is listened to
 * @returns whether the stream stands
 */
export function useLive(demandId: string | undefined): boolean {
  const queries = useQueryClient();
  const [live, setLive] = useState(false);
  useEffect(() => {
    if (demandId === undefined) return undefined;
    const stream = new EventSource(`/api/v1/demands/${demandId}/live`);
    const renew = (part: string): void => void queries.invalidateQueries({ queryKey: [part, demandId] });
    // A deal has a page of its own, and the board shows it too.
    const renewAll = (part: string): void => {
      if (part !== 'deals') renew(part);
      else for (const shown of ['deals', 'deal']) void queries.invalidateQueries({ queryKey: [shown] });
    };
    stream.addEventListener('open', () => {
      setLive(true);
      for (const part of ['demand', 'matches', 'sessions', 'meetings', 'deals']) renewAll(part);
    });
    stream.addEventListener('error', () => setLive(false));
    for (const type of liveTypes) stream.addEventListener(type, () => staleAfter(type).forEach(renewAll));
    return () => stream.close();
  }, [demandId, queries]);
  return live;
}
