import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../format/use-format';
import { Group, Paper, Text } from '../ui/plain';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import type { BoardRow } from './board';
import classes from './deal-board.module.css';
import { Silence } from './silence';

const kinds = ['intention', 'contracted', 'shipped', 'paid'] as const;

interface BoardCardProps {
  row: BoardRow;
  /** Absent: it cannot be moved on */
  onNext?: () => void;
  onDrag?: (dragged: boolean) => void;
}

/** One deal on the board. */
export function BoardCard({ row: { deal, producer, buyer, words, overdue }, onNext, onDrag }: BoardCardProps) {
  const { t } = useTranslation();
  const { day, money } = useFormat();
  const values = kinds.flatMap((kind) => (deal.values[kind] ? [{ kind, ...deal.values[kind] }] : []));
  return (
    <Paper
      component="article"
      withBorder
      p="xs"
      className={classes.card}
      aria-label={producer}
      draggable={onDrag !== undefined}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', deal.dealId);
        event.dataTransfer.effectAllowed = 'move';
        onDrag?.(true);
      }}
      onDragEnd={() => onDrag?.(false)}
    >
      <Link to="/deals/$dealId" params={{ dealId: deal.dealId }} className={classes.name} draggable={false}>
        {producer}
      </Link>
      <Text size="sm">{words}</Text>
      {buyer && (
        <Text size="xs" c="var(--quiet)">
          {buyer}
        </Text>
      )}
      {deal.dueOn && (
        <Group gap={6} mt={6}>
          <Tag
            size="sm"
            tone={overdue ? 'bad' : 'plain'}
            label={t(overdue ? 'deal.overdue-since' : 'deal.on.due', { day: day(deal.dueOn) })}
          />
        </Group>
      )}
      {deal.loss && (
        <Text size="xs" mt={4}>
          {t('deal.lost', { why: t(`deal.reason.${deal.loss.code}`), day: day(deal.loss.on) })}
        </Text>
      )}
      {values.length > 0 && (
        <dl className={classes.values}>
          {values.map(({ kind, amount, currency }) => (
            <div key={kind}>
              <dt>{t(`deal.value.${kind}`)}</dt>
              <dd className="numbers">{money(amount, currency)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Silence deal={deal} />
      {onNext && deal.awaits && (
        <Button size="compact-xs" variant="light" mt={8} fullWidth onClick={onNext}>
          {t(`deal.reach.${deal.awaits}`)}
        </Button>
      )}
    </Paper>
  );
}
