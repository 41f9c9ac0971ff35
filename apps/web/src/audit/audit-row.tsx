import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '../format/use-format';
import { Text } from '../ui/plain';
import { Row } from '../ui/rows';
import { useTranslation } from '../words/translation';
import type { AuditEntry } from './audit-queries';
import classes from './audit.module.css';
import { changesOf, type FieldChange } from './changes-of';

/** Of what is new or gone nothing is shown at first: that it is so, is the news. */
const mostOfAChange = 6;

/** One change: who, what, why, and the fields that differ. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation();
  const { dayAndHour } = useFormat();
  const { at, actor, action, kind, subject, reason, service, requestId } = entry;
  return (
    <Row>
      <Text size="sm">
        <Anchor size="sm" fw={600} renderRoot={(props) => <Link {...props} to="/audit" search={{ actor }} />}>
          {actor}
        </Anchor>
        {` · ${kind} `}
        <b>{action}</b>
        {' · '}
        <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/audit" search={{ kind, subject }} />}>
          {subject}
        </Anchor>
      </Text>
      <Text size="xs" c="var(--quiet)" className="numbers">
        {[dayAndHour(at), t(`service.${service}`), ...(requestId ? [`${t('failure.request')} ${requestId}`] : [])].join(
          ' · ',
        )}
      </Text>
      {reason && (
        <Text size="sm" mt={4}>
          {t('audit.because', { reason })}
        </Text>
      )}
      <Changes changes={changesOf(entry.before, entry.after)} first={entry.before && entry.after ? mostOfAChange : 0} />
    </Row>
  );
}

function Changes({ changes, first }: { changes: readonly FieldChange[]; first: number }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (changes.length === 0) return null;
  const shown = all ? changes : changes.slice(0, first);
  return (
    <>
      {shown.length > 0 && (
        <dl className={classes.changes}>
          {shown.map(({ field, before, after }) => (
            <div key={field} className={classes.change}>
              <dt>{field}</dt>
              <dd>
                {before !== undefined && (
                  <del className={classes.before}>
                    <span className="visually-hidden">{t('audit.was')}</span>
                    {before}
                  </del>
                )}
                {after !== undefined && (
                  <ins className={classes.after}>
                    <span className="visually-hidden">{t('audit.is')}</span>
                    {after}
                  </ins>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {changes.length > first && (
        <Button size="compact-xs" variant="subtle" mt={4} onClick={() => setAll(!all)}>
          {all ? t('match.fewer') : t('audit.fields', { count: changes.length })}
        </Button>
      )}
    </>
  );
}
