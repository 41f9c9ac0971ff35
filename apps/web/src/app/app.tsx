import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useAfterwards } from '../ui/afterwards';
import { lazily } from '../ui/lazily';
import { notices } from '../ui/notices';
import { InLanguage } from '../words/translation';
import { nonce } from './nonce';
import { queries } from './queries';
import { router } from './router';
import { theme } from './theme';

const Notices = lazily(() => notices().then(({ Notifications }) => Notifications));

function LaterNotices() {
  return (
    useAfterwards() && (
      <Suspense>
        <Notices position="bottom-right" />
      </Suspense>
    )
  );
}

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <LaterNotices />
      <QueryClientProvider client={queries}>
        <InLanguage>
          <RouterProvider router={router} />
        </InLanguage>
      </QueryClientProvider>
    </MantineProvider>
  );
}
