import { MantineProvider } from '@mantine/core';
import { notifications } from '@mantine/notifications';
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

const Notices = lazy(() => import('./notices').then((module) => ({ default: module.Notices })));

const queryClient = newQueryClient(signIn, (error) => {
  const body = error instanceof Problem ? error.body : undefined;
  notifications.show({
    color: 'red',
    title: body?.title || i18next.t('failure.title'),
    message: body?.detail ?? i18next.t('failure.unreachable'),
    autoClose: 8000,
  });
});

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <Suspense>
        <Notices />
      </Suspense>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
