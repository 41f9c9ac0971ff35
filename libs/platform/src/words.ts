import type { Language } from '@titik/contracts/values';
import { createInstance } from 'i18next';
import en from './words/en.json';
import id from './words/id.json';

export interface Catalogue {
  en: object;
  id: object;
}

const i18n = createInstance();
void i18n.init({
  initAsync: false,
  resources: {},
  fallbackLng: false,
  interpolation: { escapeValue: false },
});

/** Adds a service's sentences under its name; both languages must have the same keys. */
export function addWords(namespace: string, { en, id }: Catalogue): void {
  i18n.addResourceBundle('en', namespace, en, true, true);
  i18n.addResourceBundle('id', namespace, id, true, true);
}

addWords('platform', { en, id });

/** Puts a catalogue entry (`namespace:path.to.key`) into words. Falls back to the key itself, which a test forbids. */
export function say(language: Language, key: string, params: Record<string, unknown> = {}): string {
  return i18n.t(key, { lng: language, ...params });
}

/** The sentence of an error code, whichever catalogue has it. */
export function sayProblem(language: Language, code: string, params: Record<string, unknown> = {}): string {
  const namespaces = Object.keys(i18n.services.resourceStore.data[language] ?? {});
  const keys = namespaces.map((namespace) => `${namespace}:problem.${code}`);
  const known = keys.find((key) => i18n.exists(key, { lng: language }));
  return known ? say(language, known, params) : code;
}
