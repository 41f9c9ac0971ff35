import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { InLanguage } from '../words/translation';
import { nonce } from './nonce';
import { notices, queries } from './queries';
import { router } from './router';
import { theme } from './theme';

const Notices = lazy(() => notices().then(({ Notifications }) => ({ default: Notifications })));

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <Suspense>
        <Notices position="bottom-right" />
      </Suspense>
      <QueryClientProvider client={queries}>
        <InLanguage>
          <RouterProvider router={router} />
        </InLanguage>
      </QueryClientProvider>
    </MantineProvider>
  );
}
