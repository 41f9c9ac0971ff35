import { Button } from '@mantine/core';
import { useState } from 'react';
import { Group, Text, Title } from '../ui/plain';
import { Select } from '../ui/select';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { type BoardRow, columnsOf, reachedBefore } from './board';
import { BoardCard } from './board-card';
import classes from './deal-board.module.css';
import { type DealStage, stages } from './stages-of';

const mostAtFirst = 50;

interface DealBoardProps {
  rows: readonly BoardRow[];
  /** The column that a narrow screen shows */
  stage: DealStage;
  onStage: (stage: DealStage) => void;
  /** A stage is to be written down, which takes the deal on */
  onReach: (row: BoardRow, stage: DealStage) => void;
}

/** Open deals in a column for what each awaits. A card is taken on by its button, or dragged to a later column. */
export function DealBoard({ rows, stage: shown, onStage, onReach }: DealBoardProps) {
  const { t } = useTranslation();
  const [dragged, setDragged] = useState<BoardRow>();
  const columns = columnsOf(rows);
  return (
    <>
      <Select
        className={classes.narrow}
        mb="sm"
        label={t('deal.awaits')}
        allowDeselect={false}
        value={shown}
        data={columns.map(({ stage, rows: its }) => ({
          value: stage,
          label: `${t(`deal.stage.${stage}`)} (${its.length})`,
        }))}
        onChange={(next) => onStage(stages.find((each) => each === next) ?? 'price-list')}
      />
      <Text size="sm" c="var(--quiet)" className={classes.wide} mb={4}>
        {t('deal.board.drag')}
      </Text>
      <div className={classes.board}>
        {columns.map(({ stage, rows: its }) => (
          <Column
            key={stage}
            stage={stage}
            rows={its}
            shown={stage === shown}
            target={dragged && reachedBefore(dragged.deal, stage) !== undefined}
            onDrop={() => {
              const reached = dragged && reachedBefore(dragged.deal, stage);
              if (reached) onReach(dragged, reached);
              setDragged(undefined);
            }}
            onDrag={setDragged}
            onReach={onReach}
          />
        ))}
      </div>
    </>
  );
}

interface ColumnProps {
  stage: DealStage;
  rows: readonly BoardRow[];
  shown: boolean;
  /** Whether what is being dragged may be dropped here; undefined: nothing is */
  target?: boolean;
  onDrop: () => void;
  onDrag: (row?: BoardRow) => void;
  onReach: DealBoardProps['onReach'];
}

function Column({ stage, rows, shown, target, onDrop, onDrag, onReach }: ColumnProps) {
  const { t } = useTranslation();
  const [most, setMost] = useState(mostAtFirst);
  return (
    <section
      className={classes.column}
      data-shown={shown || undefined}
      data-target={target || undefined}
      aria-label={t(`deal.stage.${stage}`)}
      onDragOver={(event) => {
        if (target) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <Group justify="space-between" mb="xs" wrap="nowrap">
        <Title order={2} size="h3">
          {t(`deal.stage.${stage}`)}
        </Title>
        <Tag tone="plain" label={rows.length} />
      </Group>
      {rows.length === 0 && (
        <Text size="sm" c="var(--quiet)">
          {t('deal.board.nothing')}
        </Text>
      )}
      {rows.slice(0, most).map((row) => (
        <BoardCard
          key={row.deal.dealId}
          row={row}
          onNext={() => onReach(row, stage)}
          onDrag={(dragged) => onDrag(dragged ? row : undefined)}
        />
      ))}
      {rows.length > most && (
        <Button variant="default" size="compact-sm" fullWidth onClick={() => setMost(most + mostAtFirst)}>
          {t('deal.board.more', { count: rows.length - most })}
        </Button>
      )}
    </section>
  );
}
