import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useFormat } from '../format/use-format';
import { onceOpened } from '../ui/lazily';
import { Group, Stack, Text } from '../ui/plain';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import classes from './gap-list.module.css';
import type { Gap, Subject } from './readiness-queries';

const GapDialog = onceOpened(() => import('./gap-dialog').then((dialog) => dialog.GapDialog));

interface GapListProps {
  gaps: readonly (Gap & { subject: Subject; of?: ReactNode })[];
  editable: boolean;
}

/** Things that are lacking: who sees to each, and by when. */
export function GapList({ gaps, editable }: GapListProps) {
  const { t } = useTranslation();
  const { day, language } = useFormat();
  const [chosen, setChosen] = useState<GapListProps['gaps'][number]>();
  return (
    <Stack gap={0}>
      {gaps.map((gap) => (
        <Group key={gap.gapId} className={classes.row} justify="space-between" gap="sm" wrap="nowrap">
          <div className={classes.what}>
            <Group gap={6}>
              <Text size="sm" fw={600}>
                {gap.names[language]}
              </Text>
              {gap.state === 'closed' && (
                <Tag tone="good" size="sm" label={t('gap.closed-on', { day: gap.closedOn ? day(gap.closedOn) : '' })} />
              )}
              {gap.overdue && <Tag tone="bad" size="sm" label={t('gap.overdue')} />}
            </Group>
            <Text size="xs" c="var(--quiet)" component="div">
              {gap.of}
              {gap.of !== undefined && ' · '}
              {[
                gap.owner ?? t('gap.no-owner'),
                gap.dueOn ? t('gap.due-on', { day: day(gap.dueOn) }) : t('gap.no-day'),
                gap.note,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
          {editable && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${t('gap.change')}: ${gap.names[language]}`}
              onClick={() => setChosen(gap)}
            >
              {t('gap.change')}
            </Button>
          )}
        </Group>
      ))}
      {chosen && <GapDialog gap={chosen} subject={chosen.subject} onClose={() => setChosen(undefined)} />}
    </Stack>
  );
}
