import { signedIn } from '../sign-in';

/** GET, as JSON; undefined when it is not there (yet). */
export async function get<T>(origin: string, path: string): Promise<T | undefined> {
  const answer = await fetch(`${origin}/api/v1${path}`, { headers: { ...signedIn(), 'accept-language': 'en' } });
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`GET ${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** POST of JSON; the answer's JSON. @throws Error with the problem that came back */
export async function post<T>(origin: string, path: string, body: unknown): Promise<T> {
  const answer = await fetch(`${origin}/api/v1${path}`, {
    method: 'POST',
    headers: { ...signedIn(), 'content-type': 'application/json', 'accept-language': 'en' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`POST ${path} answered ${answer.status}: ${text}`);
  return (text ? JSON.parse(text) : undefined) as T;
}
