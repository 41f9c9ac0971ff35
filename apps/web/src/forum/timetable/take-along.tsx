import { Button, Menu } from '@mantine/core';
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
    >
      {by === 'party' && of !== undefined && (
        <Menu.Item component="a" target="_blank" rel="noreferrer" href={address('html', { party: of })}>
          {t('forum.print.one')}
        </Menu.Item>
      )}
      {(['party', 'table', 'slot'] as const).map((each) => (
        <Menu.Item key={each} component="a" target="_blank" rel="noreferrer" href={address('html', { by: each })}>
          {t(`forum.print.${each}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item component="a" href={address('csv', { by })} leftSection={<Icon name="download" size={16} />}>
        {t('app.csv')}
      </Menu.Item>
    </MoreMenu>
  );
}
