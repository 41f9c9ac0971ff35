import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Empty } from '../ui/empty';
import { useTranslation } from '../words/translation';

export function LostPage() {
  const { t } = useTranslation();
  return (
    <Empty
      title={t('lost.title')}
      next={t('lost.next')}
      action={
        <Button component={Link} to="/" mt="sm">
          {t('lost.home')}
        </Button>
      }
    />
  );
}
