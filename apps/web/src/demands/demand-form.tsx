import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, startTransition, useState } from 'react';
import { faultsOf } from '../api/problem';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { Later } from '../ui/later';
import { onceOpened } from '../ui/lazily';
import { Group, Paper, Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { BuyerFields } from './buyer-fields';
import classes from './demand-form.module.css';
import { changeLine, type DemandDraft, missingIn, withLine, withoutLine } from './draft';
import { LineFields } from './line-fields';
import { newKey } from './new-key';
import { buyersQuery } from './party-queries';

const NewBuyer = onceOpened(() => import('./new-buyer').then((dialog) => dialog.NewBuyer));

interface DemandFormProps {
  postId: string;
  draft: DemandDraft;
  onChange: (change: (now: DemandDraft) => DemandDraft) => void;
  sending: { error: unknown; isPending: boolean; mutate: (draft: DemandDraft) => void };
  sendLabel: string;
  /** Instead of the plain failure, where it is no field's */
  failure?: ReactNode;
  /** Above the fields */
  children?: ReactNode;
}

/** What a buyer wants, as it is typed. Its faults stand at their fields. */
export function DemandForm({ postId, draft, onChange, sending, sendLabel, failure, children }: DemandFormProps) {
  const { t } = useTranslation();
  const { data: buyers } = useSuspenseQuery(buyersQuery(postId));
  const [tried, setTried] = useState(false);
  const [adding, add] = useDisclosure(false);

  const buyer = buyers.find(
    ({ buyerId }) => buyerId === (draft.buyerId ?? (buyers.length === 1 ? buyers[0].buyerId : undefined)),
  );
  const ready = { ...draft, buyerId: buyer?.buyerId };
  const missing = missingIn(ready);
  const faults = faultsOf(sending.error);
  const faultOf = (field: string): string | undefined =>
    faults[field] ?? (tried && missing.includes(field) ? t('new.missing') : undefined);

  const submit = (): void => {
    setTried(true);
    if (missing.length === 0) sending.mutate(ready);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md">
        {children}
        <Paper withBorder p="md">
          <Later instead={<div className={classes.laterBuyer} />}>
            <BuyerFields
              buyers={buyers}
              buyer={buyer}
              country={draft.country}
              maxSessions={draft.maxSessions}
              buyerFault={faultOf('buyerId')}
              countryFault={faultOf('country')}
              sessionsFault={faultOf('maxSessions')}
              onChange={onChange}
              onNewBuyer={add.open}
            />
          </Later>
        </Paper>
        {draft.lines.map((line, index) => (
          <LineFields
            key={line.key}
            line={line}
            index={index}
            alone={draft.lines.length === 1}
            market={draft.country ?? buyer?.country}
            fault={(field) => faultOf(`lines.${index}.${field}`)}
            onChange={(change) => onChange((now) => changeLine(now, line.key, change))}
            onRemove={() => onChange((now) => withoutLine(now, line.key))}
          />
        ))}
        {sending.error && Object.keys(faults).length === 0
          ? (failure ?? <Failure error={sending.error} onRetry={submit} />)
          : undefined}
        {Object.keys(faults).length > 0 && (
          <Text size="sm" c="var(--bad)" role="alert">
            {t('new.faults')}
          </Text>
        )}
        <Group justify="space-between">
          <Button
            variant="default"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => startTransition(() => onChange((now) => withLine(now, newKey())))}
          >
            {t('new.add-line')}
          </Button>
          <Button type="submit" loading={sending.isPending} size="md">
            {sendLabel}
          </Button>
        </Group>
      </Stack>
      {adding && (
        <NewBuyer
          postId={postId}
          onClose={add.close}
          onMade={(buyerId) => {
            onChange((now) => ({ ...now, buyerId }));
            add.close();
          }}
        />
      )}
    </form>
  );
}
