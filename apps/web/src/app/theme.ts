import { createTheme } from '@mantine/core';
import { looks } from './looks';

export const theme = createTheme({
  ...looks,
  components: {
    // A list that nobody has opened need not be drawn.
    Combobox: { defaultProps: { keepMounted: false } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 } } },
    Tooltip: {
      defaultProps: { withArrow: true, multiline: true, maw: 320, events: { hover: true, focus: true, touch: true } },
    },
  },
});
