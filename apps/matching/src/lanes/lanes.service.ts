import { hostname } from 'node:os';
import { prepared } from '@titik/eventing/prepared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { OpenDemands } from '../market/open-demands';
import { OpenLines } from '../market/open-lines';
import { LaneLost } from './lane-lost';

export interface HeldLane {
  lane: number;
  epoch: string;
  open: OpenDemands;
}

/**
 * The lanes that this instance owns. The lane's row is both fence and lock: every transaction that writes for a lane's
 * demand holds it until its commit, so the writers of one lane follow one another, in whichever process they run.
 */
@Injectable()
export class Lanes {
  private readonly held = new Map<number, HeldLane>();
  private readonly owner = `${hostname()}:${process.pid}`;

  constructor(
    private readonly dataSource: DataSource,
    private readonly lines: OpenLines,
  ) {}

  all(): HeldLane[] {
    return [...this.held.values()];
  }

  get(lane: number): HeldLane | undefined {
    return this.held.get(lane);
  }

  /**
   * Locks the lane for this transaction.
   * @throws LaneLost when another instance raised the epoch; the lane is then no longer held
   */
  async fence(tx: EntityManager, lane: number): Promise<HeldLane> {
    const held = this.held.get(lane);
    if (!held) throw new LaneLost(lane);
    const mine = await prepared(tx, 'select 1 from lane where lane = $1 and epoch = $2 for no key update', [
      lane,
      held.epoch,
    ]);
    if (mine.length > 0) return held;
    if (this.held.get(lane) === held) this.giveUp(lane);
    throw new LaneLost(lane);
  }

  /** Gives up every lane that is not among these. */
  keepOnly(lanes: readonly number[]): void {
    for (const lane of this.held.keys()) if (!lanes.includes(lane)) this.giveUp(lane);
  }

  /** Gives up lanes that another instance owned meanwhile: it may have left demands that are unknown here. */
  async dropOvertaken(): Promise<void> {
    const rows: { lane: number; epoch: string }[] = await this.dataSource.query(
      'select lane, epoch from lane where lane = any($1::int[])',
      [[...this.held.keys()]],
    );
    for (const { lane, epoch } of rows) if (this.held.get(lane)?.epoch !== epoch) this.giveUp(lane);
  }

  /**
   * Takes lanes over: raises their epochs, which waits for what their former owners have under way and shuts them out,
   * and then learns the lanes' open demands. They still have to be matched again.
   */
  async claim(lanes: readonly number[]): Promise<void> {
    if (lanes.length === 0) return;
    const epochs: { lane: number; epoch: string }[] = await this.dataSource.query(
      `insert into lane (lane, epoch, owner) select unnest($1::int[]), 1, $2
       on conflict (lane) do update set epoch = lane.epoch + 1, owner = excluded.owner, taken_at = now()
       returning lane, epoch`,
      [[...lanes].sort((a, b) => a - b), this.owner],
    );
    const open = new Map(lanes.map((lane) => [lane, new OpenDemands(lane, this.lines)]));
    const demands: { lane: number; demandId: string }[] = await this.dataSource.query(
      `select lane, demand_id as "demandId" from open_demand where lane = any($1::int[]) and state = 'open'`,
      [lanes],
    );
    for (const { lane, demandId } of demands) open.get(lane)?.note(demandId);
    for (const { lane, epoch } of epochs) {
      this.giveUp(lane);
      this.held.set(lane, { lane, epoch, open: open.get(lane)! });
    }
  }

  private giveUp(lane: number): void {
    this.held.get(lane)?.open.leave();
    this.held.delete(lane);
  }
}
