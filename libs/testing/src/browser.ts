interface Kept {
  value: string;
  path: string;
}

export interface Seen {
  status: number;
  headers: Headers;
  text: string;
  url: URL;
}

/** As much of a browser as signing in needs: cookies with their paths, redirects, forms. */
export class Browser {
  readonly cookies = new Map<string, Kept>();

  constructor(private readonly origin: string) {}

  /** One request, no redirect followed. */
  async ask(
    path: string,
    init: { method?: string; body?: string; headers?: Record<string, string> } = {},
  ): Promise<Seen> {
    const url = new URL(path, this.origin);
    const answer = await fetch(url, {
      redirect: 'manual',
      ...init,
      // `x-nobody`: a test service signs in whoever does not say that they bring no token.
      headers: { 'x-nobody': '1', cookie: this.cookieHeader(url.pathname), ...init.headers },
    });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    return { status: answer.status, headers: answer.headers, text: await answer.text(), url };
  }

  /** As `ask`, and on to wherever that leads, within the origin. */
  async visit(path: string, init: Parameters<Browser['ask']>[1] = {}): Promise<Seen> {
    let seen = await this.ask(path, init);
    for (let hops = 0; hops < 10 && seen.headers.has('location'); hops++) {
      const next = new URL(seen.headers.get('location')!, seen.url);
      if (next.origin !== this.origin) return { ...seen, url: next };
      seen = await this.ask(next.href, { headers: { 'sec-fetch-site': 'same-origin' } });
    }
    return seen;
  }

  /** Fills in the form of a page and sends it off, as its button would. */
  submit(page: Seen, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Seen> {
    const action = /<form[^>]* action="([^"]*)"/.exec(page.text)?.[1].replaceAll('&amp;', '&') ?? '';
    const hidden = [...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const body = new URLSearchParams({
      ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])),
      ...fields,
    });
    return this.visit(new URL(action, page.url).href, {
      method: 'POST',
      body: body.toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        origin: this.origin,
        ...headers,
      },
    });
  }

  private cookieHeader(path: string): string {
    return [...this.cookies]
      .filter(([, kept]) => path === kept.path || path.startsWith(kept.path.replace(/\/?$/, '/')))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  private keep(line: string): void {
    const [pair, ...attributes] = line.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const told = (key: string) =>
      attributes.find((each) => each.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
    const expires = told('expires');
    const gone = told('max-age') === '0' || (expires !== undefined && new Date(expires) < new Date());
    if (gone) this.cookies.delete(name);
    else this.cookies.set(name, { value, path: told('path') ?? '/' });
  }
}
