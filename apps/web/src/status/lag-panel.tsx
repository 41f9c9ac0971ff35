import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { Schemas } from '../api/client';
import { useFormat } from '../format/use-format';
import { Panel } from '../ui/panel';
import { Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { lagRows } from './sum-up';
import classes from './status.module.css';

/** Events that a service has still to read, by topic. */
export function LagPanel({ services }: { services: Schemas['ServiceStatus'][] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const rows = lagRows(services);
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.filter(({ events }) => events > 0);
  return (
    <Panel title={t('status.lag')}>
      <Text size="sm" c="var(--quiet)" mb="sm">
        {t('status.lag-hint')}
      </Text>
      {rows.length === 0 && <Text size="sm">{t('status.no-lag')}</Text>}
      {rows.length > 0 && shown.length === 0 && <Text size="sm">{t('status.all-read')}</Text>}
      {shown.length > 0 && (
        <div className={classes.lag}>
          <span className={classes.head}>{t('status.service')}</span>
          <span className={classes.head}>{t('status.topic')}</span>
          <span className={classes.head} />
          <span className={`${classes.head} ${classes.number}`}>{t('status.events')}</span>
          {shown.map(({ service, topic, events, share }) => (
            <Fragment key={`${service} ${topic}`}>
              <span>{t(`service.${service}`)}</span>
              <span className={classes.topic}>{topic}</span>
              <div className={classes.bar} aria-hidden>
                <div style={{ width: `${share * 100}%` }} />
              </div>
              <span className={classes.number}>{number(events)}</span>
            </Fragment>
          ))}
        </div>
      )}
      {(all || shown.length < rows.length) && (
        <Button size="compact-sm" variant="subtle" mt="xs" onClick={() => setAll(!all)}>
          {all ? t('status.only-waiting') : t('status.all-topics', { count: rows.length })}
        </Button>
      )}
    </Panel>
  );
}
