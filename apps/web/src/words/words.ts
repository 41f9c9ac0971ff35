import i18next from 'i18next';
import type en from './en.json';
import enFile from './en.json?url';
import idFile from './id.json?url';

const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

const files = { id: idFile, en: enFile };

// Data, not script: the browser reads it sooner, and compiles nothing.
const wordsIn = async (language: Language): Promise<typeof en> =>
  (await (await fetch(files[language])).json()) as typeof en;

/** The language in which the page is, or will be; what the server says is asked for in it too. */
export const languageNow = (): Language => languages.find((each) => each === i18next.language) ?? wished();

/** Loads the words of the language that was chosen here before, else the browser's, else Indonesian. */
export async function startWords(): Promise<void> {
  const language = wished();
  await i18next.init({
    lng: language,
    fallbackLng: false,
    nsSeparator: false,
    resources: { [language]: { translation: await wordsIn(language) } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language): Promise<void> {
  // First of all: whoever goes on at once has chosen it all the same.
  document.cookie = `language=${language}; path=/; max-age=31536000; samesite=lax`;
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', await wordsIn(language));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

// The gateway reads the same cookie, so that these words come along with the page.
function wished(): Language {
  const chosen =
    new URLSearchParams(location.search).get('lang') ?? /(?:^|; )language=(\w+)/.exec(document.cookie)?.[1];
  const ours = (asked?: string) => languages.find((language) => asked?.startsWith(language));
  return ours(chosen) ?? navigator.languages.map(ours).find((language) => language) ?? 'id';
}
