import i18next, { type TFunction } from 'i18next';

type Entry = string | { [key: string]: Entry };

/** Read off, with its blanks filled in; the library, which takes much longer, is asked for what goes by a number. */
export function sayIn(language: string): TFunction {
  const full = i18next.getFixedT(language);
  const words = i18next.getResourceBundle(language, 'translation') as Entry;
  const read = (key: string): unknown =>
    key.split('.').reduce<Entry | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), words);
  return ((key: string, blanks?: Record<string, unknown>) => {
    const sentence = read(key) ?? blanks?.defaultValue;
    if (typeof sentence !== 'string' || blanks?.count !== undefined) return full(key as never, blanks as never);
    return blanks ? sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(blanks[name] ?? '')) : sentence;
  }) as TFunction;
}
