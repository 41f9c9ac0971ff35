import { Anchor, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../api/client';
import { useFormat } from '../format/use-format';
import { Group, Text } from '../ui/plain';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import type { AskKind } from './candidate-dialog';
import { CandidateMenu } from './candidate-menu';
import classes from './candidate-row.module.css';
import { ReasonBars } from './reason-bars';

interface CandidateRowProps {
  candidate: Schemas['matching.ToldCandidate'];
  unit: string;
  /** In the list as it is shown, from 0 */
  place: number;
  /** State of the session that it has already */
  session?: 'proposed' | 'approved' | string;
  open: boolean;
  opened: boolean;
  onAsk: (kind: AskKind) => void;
}

/** One candidate: place, score, what speaks for and against it, and what can be done with it. */
export function CandidateRow({ candidate, unit, place, session, open, opened, onAsk }: CandidateRowProps) {
  const { t } = useTranslation();
  const { quantity, number } = useFormat();
  const [all, { toggle }] = useDisclosure(opened);
  const { reasons } = candidate;
  const telling = reasons.filter(tells).toSorted((a, b) => weight(b) - weight(a));
  const brief = [
    ...telling.filter(({ favours }) => favours).slice(0, 2),
    ...telling.filter(({ favours }) => !favours).slice(0, 1),
  ];
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <Text span className={classes.place} aria-label={t('match.rank', { rank: candidate.rank })}>
          {candidate.rank}
        </Text>
        <div className={classes.name}>
          <Group gap={6}>
            <Anchor
              fw={600}
              c="inherit"
              renderRoot={(props) => (
                <Link {...props} to="/producers/$producerId" params={{ producerId: candidate.producerId }} />
              )}
            >
              {candidate.producerName}
            </Anchor>
            {candidate.placed && <Tag size="sm" tone="warn" label={t('match.placed')} />}
            {session && <Tag size="sm" tone="good" label={t('match.has-session')} />}
          </Group>
          <Text size="xs" c="var(--quiet)">
            {t('match.offer', { product: candidate.product, quantity: quantity(candidate.available, unit) })}
          </Text>
        </div>
        <div className={classes.score}>
          <Text span fw={600} size="lg" className="numbers">
            {number(candidate.score * 100, 0)}
          </Text>
          <div className={classes.scoreBar} aria-hidden>
            <div style={{ width: `${candidate.score * 100}%` }} />
          </div>
        </div>
        {open && (
          <Group gap={4} wrap="nowrap" className={classes.actions}>
            {!session && (
              <Button size="compact-sm" variant="light" onClick={() => onAsk('session')}>
                {t('match.propose')}
              </Button>
            )}
            <CandidateMenu name={candidate.producerName} first={place === 0} onAsk={onAsk} />
          </Group>
        )}
      </div>
      <div className={classes.why}>
        <ReasonBars reasons={all ? reasons.toSorted(bestFirst) : brief} />
        <Button variant="subtle" size="compact-xs" color="gray" onClick={toggle} aria-expanded={all}>
          {t(all ? 'match.brief' : 'match.why', { count: reasons.length })}
        </Button>
      </div>
    </li>
  );
}

type Reason = Schemas['matching.ToldReason'];

const bestFirst = (a: Reason, b: Reason): number =>
  Number(b.favours) - Number(a.favours) || b.contribution - a.contribution;

// What is counted as neither good nor bad explains nothing at a glance.
const tells = ({ value }: Reason): boolean => Math.abs(value - 0.5) > 0.05;
const weight = ({ favours, contribution, value }: Reason): number => (favours ? contribution : 1 - value);
