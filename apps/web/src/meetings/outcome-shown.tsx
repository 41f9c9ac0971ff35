import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dealsQuery } from '../demands/demand-queries';
import { useFormat } from '../format/use-format';
import { Group, Text } from '../ui/plain';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import type { Meeting } from './meeting-card';
import classes from './outcome.module.css';

type Outcome = NonNullable<Meeting['outcome']>;

interface OutcomeShownProps {
  meeting: Meeting;
  outcome: Outcome;
  /** Absent: it is not theirs to correct */
  onCorrect?: () => void;
}

/** How a meeting went, and the deals that came of it. */
export function OutcomeShown({ meeting, outcome, onCorrect }: OutcomeShownProps) {
  const { t } = useTranslation();
  const { day, dayAndHour } = useFormat();
  const nameOf = (id: string): string => meeting.parties.find(({ partyId }) => partyId === id)?.name ?? '';
  const absent = outcome.attendance.filter(({ attendance }) => attendance === 'no-show');
  return (
    <div className={classes.outcome}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {t('meeting.outcome.title')}
        </Text>
        {onCorrect && (
          <Button size="compact-xs" variant="default" onClick={onCorrect}>
            {t('deal.correct')}
          </Button>
        )}
      </Group>
      {absent.length > 0 && (
        <Text size="sm">
          {t('meeting.outcome.absent', { names: absent.map(({ partyId }) => nameOf(partyId)).join(', ') })}
        </Text>
      )}
      <ul className={classes.steps}>
        {outcome.producers.map(({ producerId, attendance, nextStep, dueOn, notes }) => (
          <li key={producerId}>
            <Group gap="xs">
              <Text size="sm">{nameOf(producerId)}</Text>
              <Tag
                size="sm"
                tone={attendance === 'met' && nextStep !== 'none' ? 'good' : 'plain'}
                label={t(attendance === 'met' ? `meeting.step.${nextStep}` : 'meeting.outcome.not-there')}
              />
              {dueOn && (
                <Text size="xs" className="numbers">
                  {t('deal.on.due', { day: day(dueOn) })}
                </Text>
              )}
              {opensDeal({ attendance, nextStep }) && meeting.demandId && (
                <DealLink
                  demandId={meeting.demandId}
                  producerId={producerId}
                  name={nameOf(producerId)}
                  since={outcome.recordedAt}
                />
              )}
            </Group>
            {notes && (
              <Text size="xs" c="var(--quiet)">
                {notes}
              </Text>
            )}
          </li>
        ))}
      </ul>
      {outcome.notes && (
        <Text size="sm" mt="xs" className={classes.minutes}>
          {outcome.notes}
        </Text>
      )}
      <Text size="xs" c="var(--quiet)" mt={4}>
        {t('meeting.outcome.by', { name: outcome.recordedBy, at: dayAndHour(outcome.recordedAt) })}
      </Text>
    </div>
  );
}

const opensDeal = ({ attendance, nextStep }: Pick<Outcome['producers'][number], 'attendance' | 'nextStep'>): boolean =>
  attendance === 'met' && nextStep !== 'none' && nextStep !== 'meeting';

interface DealLinkProps {
  demandId: string;
  producerId: string;
  name: string;
  since: string;
}

const waitMs = 60_000;

/** To the deal that came of it, which opens a moment after the outcome is written down. */
function DealLink({ demandId, producerId, name, since }: DealLinkProps) {
  const { t } = useTranslation();
  const isItsOwn = (deal: { producerId: string }): boolean => deal.producerId === producerId;
  const { data: deals } = useQuery({
    ...dealsQuery(demandId),
    refetchInterval: ({ state }) =>
      state.data?.some(isItsOwn) || Date.now() - Date.parse(since) > waitMs ? false : 1_500,
  });
  const deal = deals?.find(isItsOwn);
  if (!deal) {
    return deals && Date.now() - Date.parse(since) < waitMs ? (
      <Text size="xs" c="var(--quiet)" role="status">
        {t('meeting.outcome.deal-opens')}
      </Text>
    ) : null;
  }
  return (
    <Anchor
      size="sm"
      aria-label={t('deal.open-of', { name })}
      renderRoot={(props) => <Link {...props} to="/deals/$dealId" params={{ dealId: deal.dealId }} />}
    >
      {t('meeting.outcome.to-deal')}
    </Anchor>
  );
}
