/** What the ring does for a test that the browser cannot: see `tools/browser-levers.ts`. */
async function pull(path: string, body?: object): Promise<void> {
  const answer = await fetch(`${process.env.WEB_LEVERS}${path}`, {
    method: 'POST',
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

export const stopService = (service: string): Promise<void> => pull(`/stop/${service}`);
export const startService = (service: string): Promise<void> => pull(`/start/${service}`);

/** Puts a message into a topic as it is, good or broken. */
export const publish = (message: {
  topic: string;
  key: string;
  value: string;
  headers: Record<string, string>;
}): Promise<void> => pull('/publish', message);
