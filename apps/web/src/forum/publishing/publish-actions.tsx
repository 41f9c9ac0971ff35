import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../../ui/icon';
import { onceOpened } from '../../ui/lazily';
import { MoreMenu } from '../../ui/more-menu';
import { useTranslation } from '../../words/translation';
import type { ForumDay } from '../forum-queries';

const ChangeState = onceOpened(() => import('./change-state').then((dialog) => dialog.ChangeState));
const PublishDialog = onceOpened(() => import('./publish-dialog').then((dialog) => dialog.PublishDialog));

/** Publishes a day, opens it again, puts it away; each says first what it does. */
export function PublishActions({ day }: { day: ForumDay }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'publish' | 'reopen' | 'close'>();
  const { state } = day;
  const done = (): void => setAsking(undefined);
  return (
    <>
      {state === 'solved' && <Button onClick={() => setAsking('publish')}>{t('forum.publish.action')}</Button>}
      {(state === 'published' || state === 'closed') && (
        <Button variant="default" onClick={() => setAsking('reopen')}>
          {t('forum.publish.reopen')}
        </Button>
      )}
      {state !== 'solving' && state !== 'closed' && (
        <MoreMenu
          button={
            <ActionIcon variant="default" size={36} aria-label={t('forum.publish.more')}>
              <Icon name="more" />
            </ActionIcon>
          }
          choices={[{ label: t('forum.publish.close'), onClick: () => setAsking('close') }]}
        />
      )}
      {asking === 'publish' && <PublishDialog day={day} onClose={done} />}
      {(asking === 'reopen' || asking === 'close') && <ChangeState day={day} to={asking} onClose={done} />}
    </>
  );
}
