import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import i18next from 'i18next';
import { lazy, Suspense } from 'react';
import { Problem } from '../api/problem';
import { newQueryClient } from '../api/query-client';
import { signIn } from './me';
import { nonce } from './nonce';
import { router } from './router';
import { theme } from './theme';

// Needed only once there is something to say.
const notices = () => import('@mantine/notifications');
const Notices = lazy(() => notices().then(({ Notifications }) => ({ default: Notifications })));

export const queryClient = newQueryClient(signIn, (error) => void tell(error));

async function tell(error: unknown): Promise<void> {
  const body = error instanceof Problem ? error.body : undefined;
  const { notifications } = await notices();
  notifications.show({
    color: 'red',
    title: body?.title || i18next.t('failure.title'),
    message: body?.detail ?? i18next.t('failure.unreachable'),
    autoClose: 8000,
  });
}

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <Suspense>
        <Notices position="bottom-right" />
      </Suspense>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
