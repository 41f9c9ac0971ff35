import type { ProposedSession, SessionLine } from '@titik/contracts/match.events';
import { ConflictError } from '@titik/platform/errors';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/**
 * `proposed`: waits for approval, nobody else knows of it; `approved`: everybody may know; `dropped`: a person did not
 * want it, and its producer is not proposed again; `lapsed`: its demand was closed, and it may come again with it;
 * `fell-through`: its meeting was declined or not answered in time, and its producer is not proposed again.
 */
export const sessionStates = ['proposed', 'approved', 'dropped', 'lapsed', 'fell-through'] as const;
export type SessionState = (typeof sessionStates)[number];

/** The market's own choice, or a person's. */
export const sessionOrigins = ['market', 'person'] as const;

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/**
 * A pitch session of one producer for one demand, once. A session that comes again after its end is a new one, with a
 * new id; the audit log keeps what the former was. Each change raises the version.
 */
@Entity('proposed_session')
@Unique('proposed_session_once', ['demandId', 'producerId', 'kind'])
@Check('proposed_session_state', `state in (${quoted(sessionStates)})`)
@Check('proposed_session_origin', `origin in (${quoted(sessionOrigins)})`)
@Check('proposed_session_why', `reason is not null or (origin = 'market' and state <> 'dropped')`)
export class ProposedSessionRow {
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'proposed_session_pkey' })
  sessionId: string;

  @Column('uuid', { name: 'demand_id' })
  demandId: string;

  @Column('uuid', { name: 'producer_id' })
  producerId: string;

  @Column('text', { name: 'producer_name' })
  producerName: string;

  @Column('text', { name: 'kind' })
  kind: ProposedSession['kind'];

  @Column('jsonb', { name: 'lines' })
  lines: SessionLine[];

  @Column('text')
  state: SessionState;

  @Column('integer', { default: 1 })
  version: number;

  @Column('text', { default: 'market' })
  origin: (typeof sessionOrigins)[number];

  /** Why a person added or dropped it */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { name: 'proposed_at', default: () => 'now()' })
  proposedAt: Date;

  /**
   * Lets others know of it, for the lines that its demand still has.
   * @returns whether anything changed: what is approved stays approved
   * @throws ConflictError `session.ended`; `session.lines-gone` when the demand has none of its lines any more
   */
  approve(lineIds: ReadonlySet<string>): boolean {
    if (this.state === 'approved') return false;
    this.mustBeOpen();
    const lines = this.lines.filter(({ lineId }) => lineIds.has(lineId));
    if (lines.length === 0) throw new ConflictError('session.lines-gone', { producer: this.producerName });
    this.lines = lines;
    this.change('approved');
    return true;
  }

  /**
   * Takes it back; its producer is not proposed again.
   * @returns whether anything changed: what is dropped stays dropped
   * @throws ConflictError `session.ended` once its demand was closed
   */
  drop(reason: string): boolean {
    if (this.state === 'dropped') return false;
    this.mustBeOpen();
    this.reason = reason;
    this.change('dropped');
    return true;
  }

  /** Its demand was closed. @returns whether anything changed: what has ended stays as it is */
  lapse(): boolean {
    if (this.hasEnded) return false;
    this.change('lapsed');
    return true;
  }

  /**
   * Its meeting came to nothing. @returns whether anything changed: what has ended stays as it is
   * @param reason in the words of whoever declined
   */
  fallThrough(reason: string | undefined): boolean {
    if (this.hasEnded) return false;
    this.reason = reason ?? this.reason;
    this.change('fell-through');
    return true;
  }

  get hasEnded(): boolean {
    return this.state !== 'proposed' && this.state !== 'approved';
  }

  private mustBeOpen(): void {
    if (this.hasEnded) throw new ConflictError('session.ended', { state: this.state, producer: this.producerName });
  }

  private change(state: SessionState): void {
    this.state = state;
    this.version++;
  }
}
