import { Button, Chip } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../ui/dialog';
import { Group, Stack } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import type { ForumDay } from '../forum-queries';

interface SlotChoiceProps {
  title: string;
  day: ForumDay;
  chosen: readonly number[];
  onClose: () => void;
  onChoose: (slots: number[]) => void;
}

/** Chooses slots one by one. */
export function SlotChoice({ title, day, chosen, onClose, onChoose }: SlotChoiceProps) {
  const { t } = useTranslation();
  const [slots, setSlots] = useState(chosen.map(String));
  return (
    <Dialog onClose={onClose} title={title}>
      <Stack gap="md">
        <Chip.Group multiple value={slots} onChange={setSlots}>
          <Group gap={6}>
            {day.slots.map(({ no, label }) => (
              <Chip key={no} value={String(no)} size="xs" className="numbers">
                {label}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app.back')}
          </Button>
          <Button onClick={() => onChoose(slots.map(Number).toSorted((a, b) => a - b))}>{t('forum.save')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
