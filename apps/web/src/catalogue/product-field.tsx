import { Badge, Group, Loader, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { Schemas } from '../api/client';
import { resolveQuery } from '../demands/catalogue-queries';
import type { PickedProduct } from '../demands/draft';
import { useFormat } from '../format/use-format';
import { useTranslation } from '../words/translation';
import classes from './product-field.module.css';

type Product = Schemas['buyer-registry.ProductCandidate'];

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

const keyOf = ({ commodity, form }: PickedProduct): string => (form === undefined ? commodity : `${commodity}/${form}`);

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
          <Radio.Group
            aria-label={t('new.meaning')}
            value={picked ? keyOf(picked) : ''}
            onChange={(value) => {
              const product = found.candidates.find((each) => keyOf(each) === value);
              if (product)
                onPick({ commodity: product.commodity, ...(product.form && { form: product.form }) }, product.units);
            }}
          >
            <Text size="xs" c="var(--quiet)" mb={4}>
              {said.ask ?? t(found.resolved ? 'new.understood' : 'new.unsure')}
            </Text>
            <div className={classes.choices}>
              {found.candidates.map((product) => (
                <ProductChoice key={keyOf(product)} product={product} />
              ))}
            </div>
          </Radio.Group>
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

function ProductChoice({ product }: { product: Product }) {
  const { percent } = useFormat();
  return (
    <Radio.Card value={keyOf(product)} className={classes.choice}>
      <Group wrap="nowrap" gap="xs" align="flex-start">
        <Radio.Indicator size="xs" mt={3} />
        <div>
          <Text size="sm" fw={600} className={classes.name}>
            {product.name}
          </Text>
          <Group gap={4} mt={2}>
            {product.hs.slice(0, 3).map(({ code, why }) => (
              <Badge key={code} size="sm" variant="default" tt="none" title={why} className="numbers">
                {hs(code)}
              </Badge>
            ))}
            {product.hs.length > 3 && (
              <Text size="xs" c="var(--quiet)">
                {`+${product.hs.length - 3}`}
              </Text>
            )}
            <Text size="xs" c="var(--quiet)" ml={4} className="numbers">
              {percent(product.confidence)}
            </Text>
          </Group>
        </div>
      </Group>
    </Radio.Card>
  );
}

const hs = (code: string): string => `HS ${code.slice(0, 4)}.${code.slice(4)}`;
