import { ActionIcon, Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Icon } from '../ui/icon';
import { painted } from '../ui/painted';
import { Group } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { changeLanguage } from '../words/words';

/** Language, and light or dark. */
export function Choices() {
  const { t, language } = useTranslation();
  const queries = useQueryClient();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const other = language === 'id' ? 'en' : 'id';
  const light = t(dark ? 'app.light' : 'app.dark');
  const switchLanguage = async (): Promise<void> => {
    await painted();
    await changeLanguage(other);
    // Sentences of the server come in the language in which they were asked for.
    await queries.invalidateQueries();
  };
  return (
    <Group gap={4} wrap="nowrap">
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        lang={other}
        aria-label={t('app.other-language')}
        onClick={() => void switchLanguage()}
      >
        {other.toUpperCase()}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={light}
        title={light}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      >
        <Icon name={dark ? 'sun' : 'moon'} />
      </ActionIcon>
    </Group>
  );
}
