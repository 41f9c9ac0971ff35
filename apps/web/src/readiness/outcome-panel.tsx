import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormat } from '../format/use-format';
import { Panel } from '../ui/panel';
import { Stack, Text } from '../ui/plain';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import type { Form, Outcome } from './outcome';
import classes from './outcome-panel.module.css';

interface OutcomePanelProps {
  form: Form;
  outcome: Outcome;
  before?: number;
  children: ReactNode;
}

/** What the answers come to so far, against what export-ready asks, and the cluster before anything is saved. */
export function OutcomePanel({ form: { criteria, rule }, outcome, before, children }: OutcomePanelProps) {
  const { t } = useTranslation();
  const { percent, language } = useFormat();
  const { answered, share, cluster, short, under } = outcome;
  const readyFrom = rule?.readyFrom ?? 1;
  const reached = share >= readyFrom;
  return (
    <div className={classes.stays}>
      <Panel title={t('assess.result')}>
        <Stack gap="sm" aria-live="polite">
          <div>
            <div className={classes.scale}>
              <Progress
                value={100 * share}
                color={reached && under.length === 0 ? 'teal' : 'yellow'}
                aria-label={t('assess.points')}
              />
              <span className={classes.mark} style={{ insetInlineStart: `${100 * readyFrom}%` }} aria-hidden />
            </div>
            <Text size="sm" mt={8} className="numbers">
              {t('assess.reached', { share: percent(share), needed: percent(readyFrom) })}
            </Text>
            <Text size="xs" c="var(--quiet)">
              {t('assess.answered', { count: answered, all: criteria.length })}
            </Text>
          </div>
          {cluster !== undefined && (
            <div className="arrives">
              <Tag
                tone={cluster === 1 ? 'good' : 'warn'}
                label={t(`overview.group.${cluster === 1 ? 'ready' : 'assisted'}`)}
              />
              {before !== undefined && before !== cluster && (
                <Text size="sm" mt={6}>
                  {t('assess.changes', { before: t(`producer.cluster.${before === 1 ? 1 : 2}`) })}
                </Text>
              )}
            </div>
          )}
          {under.length > 0 && rule && (
            <Text size="sm">
              {t('assess.under-floor', {
                floor: percent(rule.floor),
                criteria: under.map(({ names }) => names[language]).join(', '),
              })}
            </Text>
          )}
          {short.length > 0 && (
            <Text size="sm">
              {t('assess.gaps', { criteria: short.map(({ names }) => names[language]).join(', ') })}
            </Text>
          )}
          {children}
        </Stack>
      </Panel>
    </div>
  );
}
