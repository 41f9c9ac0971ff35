import i18next, { type TFunction } from 'i18next';
import { createContext, type ReactNode, use, useMemo, useSyncExternalStore } from 'react';
import { type Language, languageNow } from './words';

type Entry = string | { [key: string]: Entry };

interface Translation {
  t: TFunction;
  language: Language;
}

const Spoken = createContext<Translation | undefined>(undefined);

/**
 * Has everything below say its words in the language that is chosen. One subscription for all: with the library's own
 * hook each of a hundred components of a page subscribes, and wraps `t`, for itself.
 */
export function InLanguage({ children }: { children: ReactNode }) {
  const language = useSyncExternalStore(onLanguageChange, languageNow);
  const spoken = useMemo((): Translation => ({ t: sayIn(language), language }), [language]);
  return <Spoken value={spoken}>{children}</Spoken>;
}

/** Most sentences have no blanks: they are read off, and only the others take the library's way of filling them. */
function sayIn(language: Language): TFunction {
  const full = i18next.getFixedT(language);
  const words = i18next.getResourceBundle(language, 'translation') as Entry;
  const read = (key: string): unknown =>
    key.split('.').reduce<Entry | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), words);
  return ((key: string, blanks?: object) => {
    const sentence = blanks === undefined ? read(key) : undefined;
    return typeof sentence === 'string' ? sentence : full(key as never, blanks as never);
  }) as TFunction;
}

/** The words, in the reader's language. */
export function useTranslation(): Translation {
  const spoken = use(Spoken);
  if (!spoken) throw new Error('There is no language here');
  return spoken;
}

function onLanguageChange(tell: () => void): () => void {
  i18next.on('languageChanged', tell);
  return () => i18next.off('languageChanged', tell);
}
