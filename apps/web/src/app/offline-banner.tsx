import { useNetwork } from '@mantine/hooks';
import { Icon } from '../ui/icon';
import { Group, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import classes from './shell.module.css';

/** Says that the connection is gone; what was typed stays, and reading goes on by itself when it is back. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  if (online) return null;
  return (
    <Group role="status" justify="center" gap="xs" className={classes.cut}>
      <Icon name="away" />
      <Text size="sm">{t('app.offline')}</Text>
    </Group>
  );
}
