import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../api/client';
import { useFormat } from '../format/use-format';
import { serviceOf } from '../operations/services';
import { Fact } from '../ui/fact';
import { Icon } from '../ui/icon';
import { Group, Paper, SimpleGrid, Stack, Text, Title } from '../ui/plain';
import { Tag, type Tone } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { since } from './since';
import classes from './status.module.css';

type Status = Schemas['ServiceStatus'];

const tones: Record<Status['standing'], Tone> = { up: 'good', degraded: 'warn', down: 'bad' };

/** One service: whether its parts work, and what waits in it. */
export function ServiceCard({ status, now }: { status: Status; now: string }) {
  const { t } = useTranslation();
  const { service, standing, silence, state } = status;
  return (
    <Paper
      component="section"
      withBorder
      p="md"
      className={`${classes.card} ${classes[standing]}`}
      aria-label={service}
    >
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="xs">
        <div>
          <Title order={2}>{t(`service.${service}`)}</Title>
          <Text size="xs" c="var(--quiet)">
            {service}
          </Text>
        </div>
        <div className={classes.standing}>
          <Tag tone={tones[standing]} label={t(`status.standing.${standing}`)} />
        </div>
      </Group>
      {silence && <Text size="sm">{t(`status.silence.${silence}`)}</Text>}
      {state && <State state={state} now={now} />}
    </Paper>
  );
}

function State({ state, now }: { state: Schemas['ServiceState']; now: string }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { unit, count } = since(state.startedAt, now);
  const kept = serviceOf(state.service);
  return (
    <Stack gap="sm">
      <ul className={classes.parts}>
        {state.parts.map((part) => (
          <Part key={part.part} part={part} now={now} />
        ))}
      </ul>
      <SimpleGrid cols={2} spacing="xs" className="numbers">
        {state.outbox && (
          <Fact label={t('status.outbox')}>
            {number(state.outbox.events)}
            {state.outbox.ageSeconds > 0 && ` · ${t('status.oldest', { seconds: number(state.outbox.ageSeconds) })}`}
          </Fact>
        )}
        {state.parked && kept && (
          <Fact label={t('status.parked')}>
            <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/parked" search={{ service: kept }} />}>
              {state.parked.waiting + state.parked.dead === 0
                ? t('status.parked-none')
                : t('status.parked-counts', {
                    waiting: number(state.parked.waiting),
                    dead: number(state.parked.dead),
                  })}
            </Anchor>
          </Fact>
        )}
        <Fact label={t('status.running')}>{t(`status.span.${unit}`, { count })}</Fact>
        <Fact label={t('status.version')}>
          {state.version}
          {state.instances !== undefined && ` · ${t('status.instances', { count: state.instances })}`}
        </Fact>
      </SimpleGrid>
    </Stack>
  );
}

function Part({ part: { part, up, reason, waitingSince }, now }: { part: Schemas['PartState']; now: string }) {
  const { t } = useTranslation();
  const works = up && waitingSince === undefined;
  const waiting = waitingSince && since(waitingSince, now);
  return (
    <li>
      <span className={works ? classes.works : classes.fails}>
        <Icon name={works ? 'check' : 'cross'} size={15} />
      </span>
      <span>
        {t(`status.part.${part}` as 'status.part.events', { defaultValue: part })}
        <span className="visually-hidden">{t(works ? 'status.works' : 'status.fails')}</span>
        {reason && ` – ${reason}`}
        {waiting &&
          ` – ${t('status.outbox-waits', { span: t(`status.span.${waiting.unit}`, { count: waiting.count }) })}`}
      </span>
    </li>
  );
}
