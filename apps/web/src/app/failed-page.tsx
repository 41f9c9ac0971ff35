import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isSignedOut } from '../api/problem';
import { Failure } from '../ui/failure';
import { Stack } from '../ui/plain';
import { signIn } from './me';

/** Where a page broke: what happened, the request's id, and another try. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const signedOut = isSignedOut(error);
  useEffect(() => {
    if (signedOut) signIn();
  }, [signedOut]);
  if (signedOut) return null;
  const retry = (): void => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  return (
    <Stack p="md" maw={640} style={{ marginInline: 'auto' }}>
      <Failure error={error} onRetry={retry} />
    </Stack>
  );
}
