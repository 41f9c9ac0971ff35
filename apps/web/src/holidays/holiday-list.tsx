import { Button, Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Group, Text } from '../ui/plain';
import { Row, Rows } from '../ui/rows';
import { useTranslation } from '../words/translation';
import type { Holiday } from './holiday-queries';
import { useRenewHolidays } from './use-renew-holidays';

/** The same dates as a list, each to be switched off or on. */
export function HolidayList({ holidays, onEdit }: { holidays: Holiday[]; onEdit: (holiday: Holiday) => void }) {
  const { t } = useTranslation();
  if (holidays.length === 0) return <Empty title={t('holiday.none')} next={t('holiday.none-next')} />;
  return (
    <Rows label={t('holiday.title')}>
      {holidays.map((holiday) => (
        <HolidayRow key={holiday.id} holiday={holiday} onEdit={onEdit} />
      ))}
    </Rows>
  );
}

function HolidayRow({ holiday, onEdit }: { holiday: Holiday; onEdit: (holiday: Holiday) => void }) {
  const { t } = useTranslation();
  const { day, moment } = useFormat();
  const renew = useRenewHolidays();
  const change = useMutation({
    mutationFn: (active: boolean) =>
      bodyOf(api.PATCH('/api/v1/holidays/{id}', { params: { path: { id: holiday.id } }, body: { active } })),
    onSuccess: renew,
  });
  const { name, date, source, subdivision, active } = holiday;
  return (
    <Row
      actions={
        <Group gap="xs" wrap="nowrap">
          <Switch
            aria-label={t('holiday.holds', { name })}
            checked={active}
            disabled={change.isPending}
            onChange={(event) => change.mutate(event.currentTarget.checked)}
          />
          <Button
            size="xs"
            variant="default"
            aria-label={t('holiday.change-of', { name })}
            onClick={() => onEdit(holiday)}
          >
            {t('holiday.change')}
          </Button>
        </Group>
      }
    >
      <Text
        size="sm"
        fw={600}
        c={active ? undefined : 'var(--quiet)'}
        style={{ textDecoration: active ? undefined : 'line-through' }}
      >
        {name}
      </Text>
      <Text size="xs" c="var(--quiet)" className="numbers">
        {[
          `${moment(`${date}T12:00:00Z`, 'UTC').weekday}, ${day(date)}`,
          t(`holiday.source.${source}`),
          ...(subdivision ? [t('holiday.only-in', { area: subdivision })] : []),
        ].join(' · ')}
      </Text>
    </Row>
  );
}
