import { Button, Menu, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';
import { today } from '../format/today';
import { Icon } from '../ui/icon';
import { Evidence } from './evidence';
import classes from './stage-line.module.css';
import { type Deal, type DealStage, type ShownStage, stagesOf } from './stages-of';

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
      {stagesOf(deal).map((shown) => {
        const { stage, how, on: date } = shown;
        const overdue = how === 'awaited' && date !== undefined && date < today();
        const step = deal.steps.find((each) => each.stage === stage);
        return (
          <li key={stage} className={classes.stage} data-how={how} data-overdue={overdue || undefined}>
            <span className={classes.dot} aria-hidden>
              {how === 'reached' && <Icon name="check" size={14} />}
            </span>
            <div className={classes.what}>
              <Text fw={600} size="sm">
                {t(`deal.stage.${stage}`)}
              </Text>
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
              {mine && <StageActions shown={shown} {...on} />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

interface StageActionsProps extends Omit<StageLineProps, 'deal' | 'mine'> {
  shown: ShownStage;
}

function StageActions({ shown: { stage, how }, onReach, onCorrect, onStrike }: StageActionsProps) {
  const { t } = useTranslation();
  if (how !== 'reached') {
    return (
      <Button
        mt={6}
        size="compact-xs"
        variant={how === 'awaited' ? 'filled' : 'default'}
        aria-label={t(`deal.reach.${stage}`)}
        onClick={() => onReach(stage)}
      >
        {t(how === 'awaited' ? `deal.reach.${stage}` : 'deal.write-down')}
      </Button>
    );
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton
          className={classes.more}
          aria-label={t('deal.change-stage', { stage: t(`deal.stage.${stage}`) })}
        >
          <Icon name="more" size={16} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onCorrect(stage)}>{t('deal.correct')}</Menu.Item>
        {stage !== 'shipped' && <Menu.Item onClick={() => onStrike(stage)}>{t('deal.strike')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
