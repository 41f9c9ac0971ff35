import { Chip, TextInput } from '@mantine/core';
import type { Schemas } from '../api/client';
import { useFormat } from '../format/use-format';
import { AmountInput } from '../ui/amount-input';
import { Group, Paper, SimpleGrid, Text, Title } from '../ui/plain';
import { useTranslation } from '../words/translation';

interface CriterionFieldProps {
  criterion: Schemas['village-registry.CriterionInput'];
  number: number;
  /** Of the whole, 0–1 */
  part: number;
  score: number | undefined;
  care?: { owner: string; dueOn: string };
  error?: string;
  onScore: (score: number) => void;
  onCare: (care: { owner: string; dueOn: string }) => void;
}

const mostChips = 10;
const nobody = { owner: '', dueOn: '' };

/** One question of a form: points from 0 up, and once it falls short who sees to it by when. */
export function CriterionField({
  criterion,
  number,
  part,
  score,
  care = nobody,
  error,
  onScore,
  onCare,
}: CriterionFieldProps) {
  const { t } = useTranslation();
  const { language, percent, number: told } = useFormat();
  const { key, names, max, gapBelow } = criterion;
  const help = t(`assess.help.${key}` as 'assess.help.quality', { defaultValue: '' });
  const id = `criterion-${key}`;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={id}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Title order={2} size="h3" id={id}>
          {`${number}. ${names[language]}`}
        </Title>
        <Text size="xs" c="var(--quiet)" style={{ whiteSpace: 'nowrap' }}>
          {t('assess.weight', { share: percent(part) })}
        </Text>
      </Group>
      {help !== '' && (
        <Text size="sm" mt={4}>
          {help}
        </Text>
      )}
      {Number.isInteger(max) && max <= mostChips ? (
        <Chip.Group value={score === undefined ? '' : String(score)} onChange={(value) => onScore(Number(value))}>
          <Group gap={4} mt="sm" role="radiogroup" aria-labelledby={id}>
            {Array.from({ length: max + 1 }, (_, points) => (
              <Chip
                key={points}
                size="sm"
                styles={{ label: { paddingInline: 'var(--mantine-spacing-sm)' } }}
                value={String(points)}
                color={points < gapBelow ? 'yellow' : 'teal'}
                variant="outline"
              >
                {told(points)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      ) : (
        <AmountInput
          mt="sm"
          maw={160}
          aria-labelledby={id}
          max={max}
          value={score ?? ''}
          onChange={(value) => value !== '' && onScore(value)}
        />
      )}
      <Text size="xs" c="var(--quiet)" mt={6}>
        {t('assess.scale', { max: told(max), gap: told(gapBelow) })}
      </Text>
      {error && (
        <Text size="xs" c="var(--bad)" mt={4} role="alert">
          {error}
        </Text>
      )}
      {score !== undefined && score < gapBelow && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm" className="arrives">
          <TextInput
            label={t('gap.owner')}
            maxLength={200}
            value={care.owner}
            onChange={(event) => onCare({ ...care, owner: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('gap.due')}
            value={care.dueOn}
            onChange={(event) => onCare({ ...care, dueOn: event.currentTarget.value })}
          />
        </SimpleGrid>
      )}
    </Paper>
  );
}
