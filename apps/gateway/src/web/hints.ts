/** What the web app's build wrote down (`hints.json`): files that a first picture takes beyond those of every page. */
export interface Hints {
  /** By address, in which a segment `$name` stands for any */
  pages: Record<string, string[]>;
  /** By language */
  words: Record<string, string[]>;
}

/**
 * The files that whoever opens this path will ask for first, so that the page can name them and they come along with
 * the first script instead of after it.
 */
export function filesFor(path: string, language: string, { pages, words }: Hints): string[] {
  const segments = path.replace(/\/$/, '').split('/');
  const fits = (address: string): boolean => {
    const parts = address.split('/');
    return parts.length === segments.length && parts.every((part, at) => part[0] === '$' || part === segments[at]);
  };
  const fitting = Object.keys(pages).filter(fits);
  // `/demands/new` is no demand of that name.
  const page = fitting.find((address) => !address.includes('$')) ?? fitting[0];
  return page === undefined ? [] : [...pages[page], ...words[language]];
}

export const hintTags = (files: readonly string[]): string => files.map(tagOf).join('');

function tagOf(file: string): string {
  if (file.endsWith('.css')) return `<link rel="stylesheet" crossorigin href="${file}">`;
  if (file.endsWith('.json')) return `<link rel="preload" as="fetch" crossorigin href="${file}">`;
  return `<link rel="modulepreload" crossorigin href="${file}">`;
}
