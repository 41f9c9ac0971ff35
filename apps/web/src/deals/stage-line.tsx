import { ActionIcon, Button } from '@mantine/core';
import { useFormat } from '../format/use-format';
import { today } from '../format/today';
import { Icon } from '../ui/icon';
import { MoreMenu } from '../ui/more-menu';
import { Group, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { Evidence } from './evidence';
import classes from './stage-line.module.css';
import { type Deal, type DealStage, stagesOf } from './stages-of';

interface StageLineProps {
  deal: Deal;
  mine: boolean;
  onReach: (stage: DealStage) => void;
  onCorrect: (stage: DealStage) => void;
  onStrike: (stage: DealStage) => void;
}

/** The five stages as a line: which were reached and when, and what comes next by when. */
export function StageLine({ deal, mine, ...on }: StageLineProps) {
  const { t } = useTranslation();
  const { day } = useFormat();
  return (
    <ol className={classes.line}>
      {stagesOf(deal).map(({ stage, how, on: date }) => {
        const overdue = how === 'awaited' && date !== undefined && date < today();
        const step = deal.steps.find((each) => each.stage === stage);
        return (
          <li key={stage} className={classes.stage} data-how={how} data-overdue={overdue || undefined}>
            <span className={classes.dot} aria-hidden>
              {how === 'reached' && <Icon name="check" size={14} />}
            </span>
            <div className={classes.what}>
              <Group gap={4} wrap="nowrap">
                <Text fw={600} size="sm">
                  {t(`deal.stage.${stage}`)}
                </Text>
                {mine && how === 'reached' && <Change stage={stage} {...on} />}
              </Group>
              <Text
                size="sm"
                className="numbers"
                c={overdue ? 'var(--bad)' : how === 'reached' ? undefined : 'var(--quiet)'}
              >
                {date && how === 'reached' && day(date)}
                {date && how === 'awaited' && t(overdue ? 'deal.overdue-since' : 'deal.on.due', { day: day(date) })}
                {!date && t(`deal.how.${how}`)}
              </Text>
              {step?.evidence && stage !== 'contract' && <Evidence text={step.evidence} />}
              {step?.notes && (
                <Text size="xs" c="var(--quiet)">
                  {step.notes}
                </Text>
              )}
              {mine && how !== 'reached' && (
                <Button
                  mt={6}
                  size="compact-xs"
                  variant={how === 'awaited' ? 'filled' : 'default'}
                  aria-label={t(`deal.reach.${stage}`)}
                  onClick={() => on.onReach(stage)}
                >
                  {t(how === 'awaited' ? `deal.reach.${stage}` : 'deal.write-down')}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

interface ChangeProps extends Pick<StageLineProps, 'onCorrect' | 'onStrike'> {
  stage: DealStage;
}

function Change({ stage, onCorrect, onStrike }: ChangeProps) {
  const { t } = useTranslation();
  return (
    <MoreMenu
      button={
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('deal.change-stage', { stage: t(`deal.stage.${stage}`) })}
        >
          <Icon name="pen" size={14} />
        </ActionIcon>
      }
      choices={[
        { label: t('deal.correct'), onClick: () => onCorrect(stage) },
        ...(stage === 'shipped' ? [] : [{ label: t('deal.strike'), onClick: () => onStrike(stage) }]),
      ]}
    />
  );
}
