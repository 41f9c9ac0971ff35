import { PlainError } from '../infra/progress';
import { signedIn } from '../sign-in';

interface Problem {
  code?: string;
  detail?: string;
  title?: string;
  field?: string;
}

/** The REST API behind the gateway, with errors fit to be shown as they are. */
export class RegistryApi {
  /** @param origin of the gateway: http://127.0.0.1:3000 */
  constructor(private readonly origin: string) {}

  get = <T>(path: string): Promise<T> => this.ask('GET', path);
  /** @param version that is to be changed, where the API asks for it */
  put = <T>(path: string, body: object, version?: number): Promise<T> => this.ask('PUT', path, body, version);
  post = <T>(path: string, body: object): Promise<T> => this.ask('POST', path, body);

  /** All items of a paged list. */
  async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    for (let after = ''; ;) {
      const page = await this.get<{ items: T[]; next?: string }>(`${path}?limit=200${after}`);
      items.push(...page.items);
      if (!page.next) return items;
      after = `&after=${page.next}`;
    }
  }

  private async ask<T>(method: string, path: string, body?: object, version?: number): Promise<T> {
    for (;;) {
      const response = await this.send(method, path, body, version);
      if (response.ok) return (await response.json()) as T;
      // The gateway lets an address write only so often; it says when to go on.
      const seconds = Number(response.headers.get('retry-after'));
      if (response.status !== 429 || !(seconds > 0)) throw new PlainError(await complaint(method, path, response));
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }

  private async send(method: string, path: string, body?: object, version?: number): Promise<Response> {
    try {
      return await fetch(`${this.origin}/api/v1/${path}`, {
        method,
        headers: {
          ...signedIn(),
          'content-type': 'application/json',
          'accept-language': 'en',
          ...(version !== undefined && { 'if-match': `"${version}"` }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
    } catch (error) {
      const why = (error as { cause?: Error }).cause?.message ?? (error as Error).message;
      throw new PlainError(`Nothing answers at ${this.origin} (${why}). Are the services running?`);
    }
  }
}

async function complaint(method: string, path: string, response: Response): Promise<string> {
  const text = await response.text();
  let problem: Problem = {};
  try {
    problem = JSON.parse(text) as Problem;
  } catch {
    problem = { detail: text.slice(0, 300) };
  }
  const words = [problem.detail ?? problem.title, problem.field, problem.code].filter(Boolean).join(' · ');
  return `${method} /api/v1/${path} was refused (${response.status}): ${words || 'no reason given'}`;
}
