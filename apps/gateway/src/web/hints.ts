/** What the web app's build wrote down (`hints.json`): files that a first picture takes beyond those of every page. */
export interface Hints {
  /** By address, in which a segment `$name` stands for any */
  pages: Record<string, string[]>;
  /** Of pages that open with one of several parts: what that takes beyond the page, by what the query says */
  parts: Record<string, Record<string, string[]>>;
  /** By language */
  words: Record<string, string[]>;
}

/**
 * The files that whoever opens this address will ask for first, so that the page can name them and they come along with
 * the first script instead of after it.
 */
export function filesFor(address: string, language: string, { pages, parts, words }: Hints): string[] {
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
  const asked = new Set(new URLSearchParams(query).values());
  const shown = Object.entries(parts[page] ?? {}).flatMap(([part, files]) => (asked.has(part) ? files : []));
  return [...pages[page], ...shown, ...words[language]];
}

export const hintTags = (files: readonly string[]): string => files.map(tagOf).join('');

function tagOf(file: string): string {
  if (file.endsWith('.css')) return `<link rel="stylesheet" crossorigin href="${file}">`;
  if (file.endsWith('.json')) return `<link rel="preload" as="fetch" crossorigin href="${file}">`;
  return `<link rel="modulepreload" crossorigin href="${file}">`;
}
