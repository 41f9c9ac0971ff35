import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Run } from '../forum-queries';

const comeAgainMs = 3000;

/** What the stream tells of a run. */
type News = Run['progress'] & { runId: string; state: Run['state'] };

/**
 * A running run as its stream tells it. A cut line comes again by itself and hears at once how the run stands; when it
 * has ended all of the day is asked for anew.
 */
export function useRunStream(dayId: string, run: Run): { run: Run; connected: boolean } {
  const queries = useQueryClient();
  const [news, setNews] = useState<News>();
  const [connected, setConnected] = useState(false);
  const { runId } = run;
  useEffect(() => {
    let stream: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    const ended = (): void => {
      stream.close();
      void queries.invalidateQueries({ queryKey: ['forum-day', dayId] });
      void queries.invalidateQueries({ queryKey: ['forum-days'] });
    };
    const open = (): void => {
      stream = new EventSource(`/api/v1/forum-days/${dayId}/runs/${runId}/events`);
      stream.addEventListener('open', () => setConnected(true));
      stream.addEventListener('progress', ({ data }) => setNews(JSON.parse(data as string) as News));
      for (const state of ['done', 'failed']) stream.addEventListener(state, ended);
      stream.addEventListener('error', () => {
        setConnected(false);
        // The browser itself gives up where it was answered with something else than a stream.
        if (stream.readyState === EventSource.CLOSED) again = setTimeout(open, comeAgainMs);
      });
    };
    open();
    return () => {
      clearTimeout(again);
      stream.close();
    };
  }, [dayId, runId, queries]);
  return { run: news?.runId === runId ? { ...run, progress: news } : run, connected };
}
