import { Button } from '@mantine/core';
import { useFormat } from '../../format/use-format';
import { Icon } from '../../ui/icon';
import { MoreMenu } from '../../ui/more-menu';
import { useTranslation } from '../../words/translation';
import type { TimetableBy } from '../day-search';
import type { ForumDay } from '../forum-queries';

interface TakeAlongProps {
  day: ForumDay;
  by: TimetableBy;
  of: string | undefined;
}

/** The timetable as pages to print, and as a table. */
export function TakeAlong({ day, by, of }: TakeAlongProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const address = (kind: 'html' | 'csv', query: Record<string, string>): string =>
    `/api/v1/forum-days/${day.forumDayId}/timetable.${kind}?${new URLSearchParams({ ...query, lang: language })}`;
  return (
    <MoreMenu
      button={
        <Button variant="default" leftSection={<Icon name="print" size={16} />}>
          {t('forum.print.title')}
        </Button>
      }
      choices={[
        ...(by === 'party' && of !== undefined
          ? [{ label: t('forum.print.one'), href: address('html', { party: of }), beside: true }]
          : []),
        ...(['party', 'table', 'slot'] as const).map((each) => ({
          label: t(`forum.print.${each}`),
          href: address('html', { by: each }),
          beside: true,
        })),
        { label: t('app.csv'), icon: 'download', href: address('csv', { by }), apart: true },
      ]}
    />
  );
}
