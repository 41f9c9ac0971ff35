import { Button } from '@mantine/core';
import { useTranslation } from '../words/translation';

/** Shows what of a long list is still hidden. */
export function MoreButton({ all, shown, onMore }: { all: number; shown: number; onMore: () => void }) {
  const { t } = useTranslation();
  if (all <= shown) return null;
  return (
    <Button variant="default" size="compact-sm" mt="sm" onClick={onMore}>
      {t('app.more', { count: all - shown })}
    </Button>
  );
}
