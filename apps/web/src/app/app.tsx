import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { notices } from '../ui/notices';
import { script, useScript } from '../ui/script';
import { InLanguage } from '../words/translation';
import { nonce } from './nonce';
import { queries } from './queries';
import { router } from './router';
import { scheme } from './scheme';
import { theme } from './theme';

const shown = script(() => notices().then(({ Notifications }) => Notifications));

function LaterNotices() {
  const Notices = useScript(shown);
  return Notices && <Notices position="bottom-right" />;
}

export function App() {
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={scheme}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
      // They are in our style sheets.
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <LaterNotices />
      <QueryClientProvider client={queries}>
        <InLanguage>
          <RouterProvider router={router} />
        </InLanguage>
      </QueryClientProvider>
    </MantineProvider>
  );
}
