import { Anchor } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { useMe } from '../app/me';
import { buyersQuery, producerQuery } from '../demands/party-queries';
import { useLive } from '../demands/use-live';
import { useFormat } from '../format/use-format';
import { onceOpened } from '../ui/lazily';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Group, Stack, Text } from '../ui/plain';
import { StateBadge } from '../ui/state-badge';
import { useTranslation } from '../words/translation';
import { ContractPanel } from './contract-panel';
import { DealActions } from './deal-actions';
import { DealHistory } from './deal-history';
import { dealQuery } from './deal-queries';
import type { DealSearch } from './deal-search';
import { DealValues } from './deal-values';
import { StrikeDialog } from './entry-actions';
import { PaymentsPanel } from './payments-panel';
import { ShipmentsPanel } from './shipments-panel';
import { Silence } from './silence';
import { StageLine } from './stage-line';
import { type Deal, type DealStage, entryFor } from './stages-of';

const StepDialog = onceOpened(() => import('./step-dialog').then((dialog) => dialog.StepDialog));

const route = getRouteApi('/deals/$dealId');

/** One deal: how far it has come, what was signed, sent and paid, and what comes next. */
export function DealPage() {
  const { t } = useTranslation();
  const { role } = useMe();
  const { dealId } = route.useParams();
  const { enter } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: deal } = useSuspenseQuery(dealQuery(dealId));
  const { data: producer } = useSuspenseQuery(producerQuery(deal.producerId));
  const keeper = role === 'attache' || role === 'operator';
  const mine = keeper && deal.state !== 'lost';
  const open = (next: DealSearch['enter'], on = true): void =>
    void navigate({ search: on && next ? { enter: next } : {}, replace: true });
  return (
    <Page
      title={producer.name}
      beside={<StateBadge state={deal.state} label={t(`deal.state.${deal.state}`)} />}
      actions={keeper && <DealActions deal={deal} />}
    >
      {keeper && <Live demandId={deal.demandId} />}
      <Stack gap="md">
        <About deal={deal} keeper={keeper} />
        <Stages deal={deal} mine={mine} onEnter={open} />
        <DealValues deal={deal} mine={mine} />
        <ContractPanel
          deal={deal}
          mine={mine}
          editing={mine && enter === 'contract'}
          onEdit={(on) => open('contract', on)}
        />
        <ShipmentsPanel
          deal={deal}
          mine={mine}
          adding={mine && enter === 'shipment'}
          onAdd={(on) => open('shipment', on)}
        />
        <PaymentsPanel
          deal={deal}
          mine={mine}
          adding={mine && enter === 'payment'}
          onAdd={(on) => open('payment', on)}
        />
        <DealHistory deal={deal} />
      </Stack>
    </Page>
  );
}

/** Hears of news of the demand, and with it of this deal. */
function Live({ demandId }: { demandId: string }) {
  useLive(demandId);
  return null;
}

function About({ deal, keeper }: { deal: Deal; keeper: boolean }) {
  const { t } = useTranslation();
  const { country, day } = useFormat();
  const { data: buyers } = useQuery({ ...buyersQuery(deal.postId), enabled: keeper });
  const buyer = buyers?.find(({ buyerId }) => buyerId === deal.buyerId)?.name;
  return (
    <div>
      <Text>
        {[deal.lines.map(({ words }) => words).join(', '), buyer, country(deal.country)].filter(Boolean).join(' · ')}
      </Text>
      <Group gap="md" mt={4}>
        <Text size="sm" c="var(--quiet)">
          {t('deal.opened', { day: day(deal.openedOn) })}
        </Text>
        {keeper && (
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link
                {...props}
                to="/demands/$demandId"
                params={{ demandId: deal.demandId }}
                search={{ view: 'deals' }}
              />
            )}
          >
            {t('deal.to-demand')}
          </Anchor>
        )}
        {keeper && deal.meetingId && (
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link
                {...props}
                to="/demands/$demandId"
                params={{ demandId: deal.demandId }}
                search={{ view: 'meetings' }}
              />
            )}
          >
            {t('deal.to-meeting')}
          </Anchor>
        )}
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to="/producers/$producerId" params={{ producerId: deal.producerId }} />
          )}
        >
          {t('deal.to-producer')}
        </Anchor>
      </Group>
    </div>
  );
}

interface StagesProps {
  deal: Deal;
  mine: boolean;
  onEnter: (next: DealSearch['enter']) => void;
}

function Stages({ deal, mine, onEnter }: StagesProps) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const [writing, setWriting] = useState<DealStage>();
  const [striking, setStriking] = useState<DealStage>();
  const reach = (stage: DealStage): void => {
    const entry = entryFor(stage);
    if (entry === 'step') setWriting(stage);
    else onEnter(entry);
  };
  return (
    <Panel title={t('deal.progress')} beside={<Silence deal={deal} />}>
      <StageLine deal={deal} mine={mine} onReach={reach} onCorrect={setWriting} onStrike={setStriking} />
      {deal.loss && (
        <Text size="sm" mt="sm">
          {t('deal.lost', {
            why: deal.loss.text === 'outcome-corrected' ? t('deal.taken-back') : t(`deal.reason.${deal.loss.code}`),
            day: day(deal.loss.on),
          })}
          {deal.loss.text && deal.loss.text !== 'outcome-corrected' ? ` · ${deal.loss.text}` : ''}
        </Text>
      )}
      {writing && <StepDialog deal={deal} stage={writing} onClose={() => setWriting(undefined)} />}
      {striking && (
        <StrikeDialog
          deal={deal}
          name={t(`deal.stage.${striking}`)}
          strike={({ path, header }) =>
            bodyOf(
              api.DELETE('/api/v1/deals/{id}/steps/{stage}', {
                params: { path: { ...path, stage: striking }, header },
              }),
            )
          }
          onClose={() => setStriking(undefined)}
        />
      )}
    </Panel>
  );
}
