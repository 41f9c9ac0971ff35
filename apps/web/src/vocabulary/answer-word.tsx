import { Radio, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client';
import { resolveQuery } from '../demands/catalogue-queries';
import { useFormat } from '../format/use-format';
import { FormDialog } from '../ui/form-dialog';
import { tellDone } from '../ui/notices';
import { Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { useRenewWords, type Word } from './word-queries';

type Product = Schemas['buyer-registry.ProductCandidate'];

const keyOf = ({ commodity, form }: Product): string => [commodity, form].filter(Boolean).join('/');

/** Says what a word means, by a product of the catalogue that one looks for with words that it knows. */
export function AnswerWord({ word, onClose }: { word: Word; onClose: () => void }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const renew = useRenewWords();
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const [picked, setPicked] = useState<Product>();
  const [phrase] = useDebouncedValue(typed.trim(), 180);
  const { data } = useQuery(resolveQuery(phrase, language));
  const found = phrase.length > 1 ? (data?.candidates ?? []) : [];
  const answer = useMutation({
    meta: { quiet: true },
    mutationFn: ({ commodity, form }: Product) =>
      bodyOf(
        api.POST('/api/v1/unresolved-words/{id}/answer', {
          params: { path: { id: word.id } },
          body: { commodity, ...(form && { form }), ...(note.trim() && { note: note.trim() }) },
        }),
      ),
    onSuccess: async () => {
      void tellDone(t('word.done.answer', { phrase: word.phrase }));
      onClose();
      await renew();
    },
  });
  return (
    <FormDialog
      title={t('word.answer-title', { phrase: word.phrase })}
      confirm={t('word.teach')}
      busy={answer.isPending}
      disabled={!picked}
      error={answer.error}
      onClose={onClose}
      onSubmit={() => {
        if (picked) answer.mutate(picked);
      }}
    >
      <TextInput
        data-autofocus
        label={t('word.look-for')}
        placeholder={t('new.words-example')}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setPicked(undefined);
        }}
      />
      <div aria-live="polite">
        {found.length > 0 && (
          <Radio.Group
            aria-label={t('new.meaning')}
            value={picked ? keyOf(picked) : ''}
            onChange={(key) => setPicked(found.find((each) => keyOf(each) === key))}
          >
            <Stack gap={8}>
              {found.map((product) => (
                <Radio key={keyOf(product)} value={keyOf(product)} label={product.name} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {phrase.length > 1 && data && found.length === 0 && <Text size="sm">{t('word.nothing-found')}</Text>}
      </div>
      <Textarea
        label={t('word.note')}
        autosize
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Text size="xs" c="var(--quiet)">
        {t('word.for-everyone')}
      </Text>
    </FormDialog>
  );
}
