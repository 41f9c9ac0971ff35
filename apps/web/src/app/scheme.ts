import { localStorageColorSchemeManager } from '@mantine/core';

/** Where the reader's choice between light and dark is kept. */
export const scheme = localStorageColorSchemeManager();

/** Light or dark before anything is drawn. The library says it after its first drawing; all would be styled twice. */
export function startScheme(): void {
  const chosen = scheme.get('auto');
  const dark = chosen === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
}
