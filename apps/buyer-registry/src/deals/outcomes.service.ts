import { Injectable, Logger } from '@nestjs/common';
import { outcomeCorrected } from '@titik/contracts/deal.events';
import type { Demand } from '@titik/contracts/demand.events';
import type { MeetingOutcomeRecorded } from '@titik/contracts/meeting.events';
import type { ProducerOutcome } from '@titik/contracts/meeting-parts';
import { newId } from '@titik/contracts/new-id';
import type { Delivery } from '@titik/eventing/delivery';
import { Outbox } from '@titik/eventing/outbox';
import { byService } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { dayOf } from '@titik/platform/days';
import { type EntityManager, In } from 'typeorm';
import { DealEntity, type Next } from './deal.entity';
import { holdDemands, linesAbout } from './demand-for-deals';
import { HeardOutcomeEntity } from './heard-outcome.entity';
import { agreedIn, type OutcomeFacts, type OutcomePlan, planOutcome } from './plan-outcome';
import type { Writing } from './reckon-deal';
import { type DealChange, lockDeals, storeDeals } from './store-deals';

type HeldMeeting = MeetingOutcomeRecorded['meeting'] & { demandId: string };

const by = byService('meeting-outcomes');

/** What a batch works on: all that is known of its demands. */
interface Desk {
  demands: ReadonlyMap<string, Demand>;
  deals: DealEntity[];
  heard: HeardOutcomeEntity[];
  changes: DealChange[];
  touched: Set<DealEntity>;
  w: Writing;
}

/** Opens deals where meetings agreed on a next step. */
@Injectable()
export class OutcomesService {
  private readonly logger = new Logger(OutcomesService.name);

  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes outcomes in: each meeting's newest, once. A meeting without a demand leads to no deal, nor one whose demand
   * nobody ever registered here or is somebody else's.
   */
  async take(tx: EntityManager, deliveries: readonly Delivery<MeetingOutcomeRecorded>[]): Promise<void> {
    const meetings = newest(deliveries.map(({ data }) => data.meeting));
    if (meetings.length === 0) return;
    const demands = await holdDemands(tx, [...new Set(meetings.map(({ demandId }) => demandId))]);
    const demandIds = [...demands.keys()];
    const desk: Desk = {
      demands,
      deals: await lockDeals(tx, { demandIds }),
      heard: await tx.findBy(HeardOutcomeEntity, { demandId: In(demandIds) }),
      changes: [],
      touched: new Set(),
      w: { by: by.actor, now: this.clock.now() },
    };
    for (const meeting of meetings) this.hear(desk, meeting);
    await storeDeals(tx, this.outbox, by, [...desk.touched], desk.changes);
    // After the deals: they are what it refers to.
    await tx.save(HeardOutcomeEntity, desk.heard);
  }

  private hear(desk: Desk, meeting: HeldMeeting): void {
    const { meetingId, version, demandId, outcome } = meeting;
    const demand = desk.demands.get(demandId);
    if (!demand) {
      this.logger.warn(`meeting ${meetingId} is about demand ${demandId}, which is not registered`);
      return;
    }
    // Whoever books an hour says what it is about; only its own people's meeting leads a demand on.
    if (!meeting.parties.some(({ partyId }) => partyId === demand.postId || partyId === demand.buyerId)) {
      this.logger.warn(`meeting ${meetingId} is about demand ${demandId}, whose post and buyer are not in it`);
      return;
    }
    const known = desk.heard.filter((each) => each.meetingId === meetingId);
    if (known.some((each) => each.version >= version)) return;
    // A producer that a correction no longer names was not met.
    const gone = known.filter(({ producerId }) => !outcome.producers.some((each) => each.producerId === producerId));
    const told: ProducerOutcome[] = [
      ...outcome.producers,
      ...gone.map(({ producerId }) => ({ producerId, attendance: 'no-show' as const, nextStep: 'none' as const })),
    ];
    for (const { producerId, ...each } of told)
      follow(desk, meeting, producerId, {
        agreed: agreedIn(each),
        met: each.attendance === 'met',
        ...(each.dueOn && { dueOn: each.dueOn }),
      });
  }
}

/** The newest of each meeting that has a demand, in the order in which they took place. */
function newest(meetings: readonly MeetingOutcomeRecorded['meeting'][]): HeldMeeting[] {
  const byId = new Map<string, HeldMeeting>();
  for (const meeting of meetings) {
    const { meetingId, demandId, version } = meeting;
    if (demandId && version > (byId.get(meetingId)?.version ?? 0)) byId.set(meetingId, { ...meeting, demandId });
  }
  return [...byId.values()].toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

/** Does what an outcome calls for, and notes that it was heard. */
function follow(
  desk: Desk,
  meeting: HeldMeeting,
  producerId: string,
  told: Pick<OutcomeFacts, 'agreed' | 'met' | 'dueOn'>,
): void {
  const { meetingId, version, demandId } = meeting;
  const startsAt = new Date(meeting.start);
  const its = desk.heard.filter((each) => each.demandId === demandId && each.producerId === producerId);
  const before = its.find((each) => each.meetingId === meetingId);
  const deals = desk.deals.filter((deal) => deal.demandId === demandId && deal.producerId === producerId);
  const open = deals.find(({ state }) => state === 'open');
  const own = deals.find(({ id }) => id === before?.dealId);
  const plan = planOutcome({
    ...told,
    before,
    ...(open && { open: { dealId: open.id, untouched: open.untouched } }),
    takenBack: own?.loss?.text === outcomeCorrected,
    others: its
      .filter((each) => each !== before && each.dealId !== null && each.dealId === open?.id)
      .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
      .flatMap(({ agreed, dueOn, startsAt: at }) =>
        agreed ? [{ agreed, later: at > startsAt, ...(dueOn && { dueOn }) }] : [],
      ),
  });
  const deal = carryOut(desk, meeting, producerId, plan, open ?? own);
  const dealId = deal?.id ?? before?.dealId ?? null;
  const heard = Object.assign(before ?? new HeardOutcomeEntity(), {
    meetingId,
    producerId,
    version,
    demandId,
    startsAt,
    dealId,
    agreed: told.agreed ?? null,
    dueOn: told.dueOn ?? null,
  });
  if (!before) desk.heard.push(heard);
}

/** @returns the deal that the outcome is about, if it is about one */
function carryOut(
  desk: Desk,
  meeting: HeldMeeting,
  producerId: string,
  plan: OutcomePlan,
  deal?: DealEntity,
): DealEntity | undefined {
  const { w } = desk;
  if (plan.do === 'open') return opened(desk, meeting, producerId, plan);
  if (!deal || plan.do === 'nothing') return undefined;
  const before = deal.describe();
  desk.touched.add(deal);
  if (plan.do === 'close') deal.lose({ code: 'other', text: outcomeCorrected, on: dayOf(w.now) }, w);
  if (plan.do === 'reopen' || plan.do === 'expect')
    deal.agree(linesAbout(desk.demands.get(meeting.demandId)!, meeting.lines), plan, w);
  deal.heardOf(w.now);
  const after = deal.describe();
  if (after.version > before.version) desk.changes.push({ action: `outcome-${plan.do}`, before, after });
  return deal;
}

function opened(desk: Desk, meeting: HeldMeeting, producerId: string, { awaits, dueOn }: Next): DealEntity {
  const { w } = desk;
  const demand = desk.demands.get(meeting.demandId)!;
  const { demandId, postId, buyerId, country } = demand;
  const deal = DealEntity.open(
    {
      dealId: newId(),
      demandId,
      postId,
      buyerId,
      producerId,
      country,
      lines: linesAbout(demand, meeting.lines),
      meetingId: meeting.meetingId,
      ...(meeting.bornFrom && { pitchId: meeting.bornFrom }),
      // A clock of another service may go before ours.
      openedOn: [new Date(meeting.start), w.now].map(dayOf).toSorted()[0],
    },
    { ...(awaits && { awaits }), ...(dueOn && { dueOn }) },
    w,
  );
  desk.deals.push(deal);
  desk.touched.add(deal);
  desk.changes.push({ action: 'open', after: deal.describe() });
  return deal;
}
