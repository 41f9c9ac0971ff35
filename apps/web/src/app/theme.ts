import { createTheme, type MantineColorsTuple } from '@mantine/core';
import tabs from './tabs.module.css';

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

export const theme = createTheme({
  primaryColor: 'laut',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { laut },
  defaultRadius: 'md',
  fontFamily: 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.15rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.35' },
    },
  },
  components: {
    // A list that nobody has opened need not be drawn.
    Combobox: { defaultProps: { keepMounted: false } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 } } },
    Tabs: { classNames: tabs },
    Tooltip: {
      defaultProps: { withArrow: true, multiline: true, maw: 320, events: { hover: true, focus: true, touch: true } },
    },
  },
});
