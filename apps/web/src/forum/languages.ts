import type { Language } from '../words/words';

/** Languages that buyers and interpreters speak, by ISO 639-1; others can be typed. */
const usualLanguages = [
  'en',
  'ja',
  'zh',
  'ko',
  'ar',
  'nl',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'ru',
  'tr',
  'vi',
  'th',
  'hi',
  'ms',
  'fa',
  'pl',
  'id',
] as const;

/** A language's name. @param code ISO 639-1 */
export const languageName = (code: string, language: Language): string =>
  new Intl.DisplayNames(language === 'id' ? 'id-ID' : 'en-GB', { type: 'language', fallback: 'code' }).of(code) ?? code;

/** Languages to choose from, by name. @param also codes that must be among them */
export const languageChoices = (language: Language, also: readonly string[] = []): { value: string; label: string }[] =>
  [...new Set([...usualLanguages, ...also])]
    .map((code) => ({ value: code, label: languageName(code, language) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
