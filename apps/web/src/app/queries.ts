import i18next from 'i18next';
import { Problem } from '../api/problem';
import { newQueryClient } from '../api/query-client';
import { notices } from '../ui/notices';
import { signIn } from './me';

/** All that was asked of the server; routes ask before their page is there. */
export const queries = newQueryClient(signIn, (error) => void tell(error));

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
