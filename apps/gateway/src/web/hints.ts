/**
 * What the web app's build wrote down (`hints.json`): what a first picture takes beyond the files of every page. By
 * address, in which a segment `$name` stands for any.
 */
export interface Hints {
  pages: Record<string, string[]>;
  /** Of pages that open with one of several parts: what that takes beyond the page, by what the query says */
  parts: Record<string, Record<string, string[]>>;
  /** What a page asks the APIs for; `$name` is filled in from its address, or by who is signed in */
  asked: Record<string, string[]>;
  /** By language */
  words: Record<string, string[]>;
}

type Names = Readonly<Record<string, string | undefined>>;

export interface Visit {
  /** Path and query */
  address: string;
  /** In which the page will be */
  language: string;
  /** In which the browser asks, by itself, for whatever the page names */
  askedLanguage: string;
  /** Ids that belong to whoever is signed in, by name; absent: nobody is, and nothing would be answered */
  own: Names | undefined;
}

/**
 * What whoever opens this address will ask for first, so that the page can name it and it comes along with the first
 * script instead of after it.
 */
export function filesFor({ address, language, askedLanguage, own }: Visit, hints: Hints): string[] {
  const { pages, parts, asked, words } = hints;
  const [path, query] = address.split('?', 2);
  const segments = path.replace(/\/$/, '').split('/');
  const fits = (page: string): boolean => {
    const places = page.split('/');
    return places.length === segments.length && places.every((each, at) => each[0] === '$' || each === segments[at]);
  };
  const fitting = Object.keys(pages).filter(fits);
  // `/demands/new` is no demand of that name.
  const page = fitting.find((each) => !each.includes('$')) ?? fitting[0];
  if (page === undefined) return [];
  const wanted = [...new Set(new URLSearchParams(query).values())];
  const part = new Map(Object.entries(parts[page] ?? {}));
  const shown = wanted.flatMap((each) => part.get(each) ?? []);
  // A search of its own has a page ask for something else.
  const usual = own !== undefined && askedLanguage === language && wanted.every((each) => part.has(each));
  const names = { ...own, ...namesIn(page, segments) };
  const answers = usual ? (asked[page] ?? []).flatMap((each) => filled(each, names) ?? []) : [];
  return [...pages[page], ...shown, ...words[language], ...answers];
}

const namesIn = (page: string, segments: readonly string[]): Record<string, string> =>
  Object.fromEntries(page.split('/').flatMap((each, at) => (each[0] === '$' ? [[each.slice(1), segments[at]]] : [])));

/** @returns undefined where a name says nothing, or nothing that may stand in an address as it is */
function filled(template: string, names: Names): string | undefined {
  const needed = [...template.matchAll(/\$(\w+)/g)].map(([, name]) => names[name]);
  if (!needed.every((value) => value !== undefined && /^[\w-]+$/.test(value))) return undefined;
  return template.replace(/\$(\w+)/g, (_, name: string) => names[name]!);
}

export const hintTags = (files: readonly string[]): string => files.map(tagOf).join('');

function tagOf(file: string): string {
  const href = file.replaceAll('&', '&amp;');
  if (file.endsWith('.css')) return `<link rel="stylesheet" crossorigin href="${href}">`;
  if (file.endsWith('.js')) return `<link rel="modulepreload" crossorigin href="${href}">`;
  return `<link rel="preload" as="fetch" crossorigin href="${href}">`;
}
