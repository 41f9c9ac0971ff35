import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useFormat } from '../format/use-format';
import { villageFunnelQuery } from '../overview/overview-queries';
import { Choice } from '../ui/choice';
import { Icon } from '../ui/icon';
import { Group } from '../ui/plain';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { fileOf, unlocksQuery } from './unlock-queries';
import { type UnlockGrouping, unlockGroupings, type UnlockSearch } from './unlock-search';

const route = getRouteApi('/unlocks');

/** Which part of the demand is looked at; kept in the address. */
export function UnlockFilters() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { view, by = 'lack', market, commodity, province, coverage } = search;
  const { data: markets } = useQuery(unlocksQuery('market', {}, language, 100));
  const { data: products } = useQuery(unlocksQuery('commodity', {}, language, 500));
  const { data: places } = useQuery(villageFunnelQuery('province', 'all'));
  const change = (part: Partial<UnlockSearch>): void =>
    void navigate({ search: (now) => ({ ...now, gate: undefined, item: undefined, ...part }), replace: true });
  const clear = { clearable: true, searchable: true, clearButtonProps: { 'aria-label': t('app.clear') } };
  const commodities = new Map(
    products?.rows.map((row) => [row.commodity ?? row.name, row.name.split(', ')[0]] as const),
  );
  return (
    <Group gap="sm" mb="md" align="flex-end">
      {view === undefined && (
        <Select
          flex="1 1 11rem"
          label={t('unlocks.by')}
          allowDeselect={false}
          data={unlockGroupings.map((each) => ({ value: each, label: t(`unlocks.grouping.${each}`) }))}
          value={by}
          onChange={(next) => change({ by: (next ?? undefined) as UnlockGrouping | undefined })}
        />
      )}
      <Select
        flex="1 1 11rem"
        label={t('unlocks.market')}
        placeholder={t('unlocks.any')}
        {...clear}
        data={markets?.rows.map((row) => ({ value: row.market ?? row.name, label: row.name })) ?? []}
        value={market ?? null}
        onChange={(next) => change({ market: next ?? undefined })}
      />
      <Select
        flex="1 1 11rem"
        label={t('unlocks.commodity')}
        placeholder={t('unlocks.any')}
        {...clear}
        data={[...commodities].map(([value, label]) => ({ value, label }))}
        value={commodity ?? null}
        onChange={(next) => change({ commodity: next ?? undefined })}
      />
      {view === undefined && (
        <Select
          flex="1 1 11rem"
          label={t('village.province')}
          placeholder={t('unlocks.any')}
          {...clear}
          data={places?.groups.flatMap(({ name }) => (name === undefined ? [] : [name])) ?? []}
          value={province ?? null}
          onChange={(next) => change({ province: next ?? undefined })}
        />
      )}
      {view === 'unmet' && (
        <Choice
          label={t('unlocks.coverage')}
          value={coverage ?? 'all'}
          options={(['all', 'none', 'partly'] as const).map((each) => ({
            value: each,
            label: t(`unlocks.covered.${each}`),
          }))}
          onChange={(next) => change({ coverage: next === 'all' ? undefined : next })}
        />
      )}
      <Button
        variant="default"
        leftSection={<Icon name="download" size={16} />}
        component="a"
        download={`${t(`unlocks.file.${view ?? 'unlocks'}`)}.csv`}
        href={
          view === undefined
            ? fileOf('unlocks', { by, market, commodity, province, limit: '1000' }, language)
            : fileOf('unmet', { market, commodity, coverage }, language)
        }
      >
        {t('app.csv')}
      </Button>
    </Group>
  );
}
