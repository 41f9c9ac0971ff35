import type { MantineColorsTuple, MantineThemeOverride } from '@mantine/core';

const laut: MantineColorsTuple = [
  '#e7f6f8',
  '#d3e9ed',
  '#a7d2da',
  '#77b9c6',
  '#52a5b5',
  '#3a98aa',
  '#217f92',
  '#0b6577',
  '#0b5c6b',
  '#04464f',
];

/** Colours and letters; the build makes a style sheet of them (`looks.css`). */
export const looks = {
  primaryColor: 'laut',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { laut },
  defaultRadius: 'md',
  // The browser looks up, and prepares, each pair of size and weight by itself: two weights, and sizes of 12, 14, 16, 18
  // and 24 pixels.
  fontFamily: 'system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, Menlo, Consolas, monospace',
  fontWeights: { regular: '400', medium: '600', bold: '600' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.35' },
    },
  },
} satisfies MantineThemeOverride;
