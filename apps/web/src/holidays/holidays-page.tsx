import { ActionIcon, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '../format/use-format';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { onceOpened } from '../ui/lazily';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { Group, Stack, Text } from '../ui/plain';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { HolidayList } from './holiday-list';
import { areasQuery, type Holiday, holidaysQuery } from './holiday-queries';
import classes from './holidays.module.css';
import { heldIn } from './year-of';
import { YearCalendar } from './year-calendar';

const AddHoliday = onceOpened(() => import('./add-holiday').then((dialog) => dialog.AddHoliday));
const EditHoliday = onceOpened(() => import('./edit-holiday').then((dialog) => dialog.EditHoliday));

const route = getRouteApi('/holidays');

/** The dates off by which meetings are planned, as a year that one looks at. */
export function HolidaysPage() {
  const { t } = useTranslation();
  const { country = 'ID', area = '', year = new Date().getFullYear() } = route.useSearch();
  const { data, error, refetch } = useQuery(holidaysQuery(country, year));
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<Holiday>();
  const held = data && heldIn(data, area);
  return (
    <Page
      title={t('holiday.title')}
      actions={
        <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>
          {t('holiday.add')}
        </Button>
      }
    >
      <Where country={country} area={area} year={year} />
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} height={160} />}
      {held && (
        <div className={classes.page}>
          <Stack gap="sm">
            <YearCalendar year={year} held={held} onChoose={setEditing} />
            <Legend />
          </Stack>
          <HolidayList
            holidays={[...held.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1))}
            onEdit={setEditing}
          />
        </div>
      )}
      {adding && <AddHoliday country={country} area={area} year={year} onClose={() => setAdding(false)} />}
      {editing && <EditHoliday holiday={editing} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}

function Where({ country, area, year }: { country: string; area: string; year: number }) {
  const { t } = useTranslation();
  const form = useFormat();
  const navigate = route.useNavigate();
  const { data: areas = [] } = useQuery(areasQuery);
  const countries = [...new Set([...areas.map((each) => each.country), country])];
  const subdivisions = areas.filter((each) => each.country === country && each.subdivision !== '');
  const toYear = (next: number): void => void navigate({ search: (now) => ({ ...now, year: next }), replace: true });
  return (
    <Group gap="sm" mb="md" align="flex-end">
      <Select
        flex="1 1 12rem"
        maw={320}
        label={t('holiday.country')}
        searchable
        allowDeselect={false}
        data={countries
          .map((code) => ({ value: code, label: form.country(code) }))
          .toSorted((a, b) => a.label.localeCompare(b.label))}
        value={country}
        onChange={(next) => next && void navigate({ search: { country: next, year }, replace: true })}
      />
      {subdivisions.length > 0 && (
        <Select
          flex="1 1 10rem"
          maw={240}
          label={t('holiday.area')}
          allowDeselect={false}
          data={[
            { value: '', label: t('holiday.whole-country') },
            ...subdivisions.map(({ subdivision }) => ({ value: subdivision, label: subdivision })),
          ]}
          value={area}
          onChange={(next) => void navigate({ search: { country, year, ...(next && { area: next }) }, replace: true })}
        />
      )}
      <Group gap={4} wrap="nowrap">
        <ActionIcon variant="default" size="lg" aria-label={t('holiday.year-before')} onClick={() => toYear(year - 1)}>
          <Icon name="left" />
        </ActionIcon>
        <Text fw={600} size="lg" className="numbers" style={{ paddingInline: 10 }}>
          {year}
        </Text>
        <ActionIcon variant="default" size="lg" aria-label={t('holiday.year-after')} onClick={() => toYear(year + 1)}>
          <Icon name="right" />
        </ActionIcon>
      </Group>
    </Group>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <Group gap="md" className={classes.legend}>
      {(['off', 'forecast', 'works'] as const).map((kind) => (
        <span key={kind} className={classes.key}>
          <span aria-hidden className={`${classes.swatch} ${classes[kind]}`} />
          {t(`holiday.legend.${kind}`)}
        </span>
      ))}
    </Group>
  );
}
