import { List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../format/use-format';
import { Group, Stack, Text } from '../ui/plain';
import { MultiSelect } from '../ui/select';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { certificatesQuery, commodityQuery, marketRulesQuery, resolveQuery } from './catalogue-queries';
import type { LineDraft, PickedProduct } from './draft';
import { papersOf } from './papers-of';

interface PapersFieldProps {
  line: LineDraft;
  market: string | undefined;
  error?: string;
  onChange: (certificates: string[]) => void;
}

/** Papers that the rules ask for by themselves, and those that this buyer wants besides. */
export function PapersField({ line, market, error, onChange }: PapersFieldProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const product = useProduct(line);
  const { data: commodity } = useQuery(commodityQuery(product?.commodity));
  const { data: rules } = useQuery(marketRulesQuery(market));
  const { data: all = [] } = useQuery(certificatesQuery);
  const papers = commodity && rules ? papersOf(rules.items, commodity, product?.form) : [];
  const asked = new Set(papers.map(({ certificate }) => certificate));
  return (
    <Stack gap="xs">
      {papers.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            {t('new.papers-by-rule')}
          </Text>
          <List size="sm" spacing={2} mt={4} listStyleType="none">
            {papers.map((rule) => (
              <List.Item key={rule.certificate}>
                <Group gap={6}>
                  <span>{rule.names[language]}</span>
                  <Tag
                    size="sm"
                    tone={rule.gates ? 'good' : 'plain'}
                    label={t(rule.gates ? 'new.paper-gates' : 'new.paper-told', { market: rule.market })}
                  />
                  {!rule.checked && <Tag size="sm" tone="warn" label={t('new.paper-unchecked')} />}
                </Group>
              </List.Item>
            ))}
          </List>
        </div>
      )}
      <MultiSelect
        label={t('new.papers-own')}
        placeholder={line.certificates.length === 0 ? t('new.papers-own-hint') : undefined}
        data={all
          .filter(({ code }) => !asked.has(code))
          .map(({ code, names }) => ({ value: code, label: names[language] }))}
        value={line.certificates}
        onChange={onChange}
        error={error}
        searchable
        hidePickedOptions
        clearable
        clearButtonProps={{ 'aria-label': t('app.clear') }}
      />
    </Stack>
  );
}

// What was chosen; else what the registry would understand by itself.
function useProduct(line: LineDraft): PickedProduct | undefined {
  const { language } = useFormat();
  const { data } = useQuery(resolveQuery(line.words.trim(), language));
  return line.picked ?? (data?.resolved ? data.candidates[0] : undefined);
}
