import i18next, { type TFunction } from 'i18next';
import { createContext, type ReactNode, startTransition, use, useEffect, useMemo, useState } from 'react';
import { sayIn } from './say';
import { type Language, languageNow } from './words';

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
  const [language, setLanguage] = useState(languageNow);
  // The whole page is drawn anew: piece by piece, so that whoever presses something meanwhile is answered.
  useEffect(() => onLanguageChange(() => startTransition(() => setLanguage(languageNow()))), []);
  const spoken = useMemo((): Translation => ({ t: sayIn(language), language }), [language]);
  return <Spoken value={spoken}>{children}</Spoken>;
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
