import { Group, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import type { Layer } from './capacity';
import classes from './legend.module.css';

/** What the colours of months' bars mean. */
export function Legend({ parts }: { parts: readonly (Layer | 'floor')[] }) {
  const { t } = useTranslation();
  return (
    <Group gap="sm">
      {parts.map((part) => (
        <Group key={part} gap={5}>
          <span className={classes.swatch} data-part={part} aria-hidden />
          <Text size="xs">{t(`offer.layer.${part}`)}</Text>
        </Group>
      ))}
    </Group>
  );
}
