import { Loader, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useDeferredValue } from 'react';
import { resolveQuery } from '../demands/catalogue-queries';
import type { PickedProduct } from '../demands/draft';
import { useFormat } from '../format/use-format';
import { lazily } from '../ui/lazily';
import { Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';

const ProductChoices = lazily(() => import('./product-choices').then((choices) => choices.ProductChoices));

interface ProductFieldProps {
  label: string;
  hint: string;
  words: string;
  picked?: PickedProduct;
  error?: string;
  autoFocus: boolean;
  /** Asks to choose, also where the words are understood; absent: choosing is left to the reader */
  ask?: string;
  /** What becomes of words that nobody here knows */
  unknown: (words: string) => string;
  onWords: (words: string) => void;
  onPick: (picked: PickedProduct | undefined, units: string[]) => void;
}

/** A product in somebody's own words, and while they are typed what they may mean. */
export function ProductField({ words, picked, error, autoFocus, onWords, onPick, ...said }: ProductFieldProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [phrase] = useDebouncedValue(words.trim(), 180);
  const { data, isFetching } = useQuery(resolveQuery(phrase, language));
  // Whoever goes on typing does not wait until it is drawn.
  const found = useDeferredValue(phrase.length > 1 ? data : undefined);
  return (
    <Stack gap={6}>
      <TextInput
        label={said.label}
        placeholder={t('new.words-example')}
        description={said.hint}
        required
        maxLength={300}
        autoFocus={autoFocus}
        autoComplete="off"
        value={words}
        error={error}
        onChange={(event) => onWords(event.currentTarget.value)}
        rightSection={isFetching && phrase.length > 1 ? <Loader size="xs" /> : undefined}
      />
      <div aria-live="polite">
        {found && found.candidates.length > 0 && (
          <Suspense>
            <ProductChoices
              products={found.candidates}
              picked={picked}
              said={said.ask ?? t(found.resolved ? 'new.understood' : 'new.unsure')}
              onPick={({ commodity, form, units }) => onPick({ commodity, ...(form && { form }) }, units)}
            />
          </Suspense>
        )}
        {found && found.candidates.length === 0 && (
          <Text size="sm" c="var(--warn)">
            {said.unknown(found.unknown.join(', ') || phrase)}
          </Text>
        )}
      </div>
    </Stack>
  );
}
