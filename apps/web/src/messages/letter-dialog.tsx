import { useQuery } from '@tanstack/react-query';
import { Dialog } from '../ui/dialog';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import classes from './letter.module.css';
import { letterQuery, type Message } from './message-queries';

/** A letter as its reader gets it, in plain text: nothing in it can load or run. */
export function LetterDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(letterQuery(message.messageId));
  return (
    <Dialog onClose={onClose} size="lg" title={message.subject}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={5} height={24} />}
      {data && (
        <Stack gap="sm">
          <Text size="sm" c="var(--quiet)">
            {t('message.to', { name: `${data.person} <${data.address}>` })}
          </Text>
          <div className={classes.text} lang={message.language}>
            {data.text}
          </div>
          {data.calendar && (
            <Text size="sm" c="var(--quiet)">
              {t('message.with-calendar')}
            </Text>
          )}
        </Stack>
      )}
    </Dialog>
  );
}
