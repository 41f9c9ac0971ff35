import { ConflictError } from '@titik/platform/errors';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

export const forumDayStates = ['draft', 'solving', 'solved', 'published', 'closed'] as const;
export type ForumDayState = (typeof forumDayStates)[number];

const edited: readonly ForumDayState[] = ['draft', 'solved'];

/** A day on which many parties meet in slots at tables, and how far its preparation has come. */
@Entity('forum_day')
@Check('forum_day_state', `state in (${forumDayStates.map((state) => `'${state}'`).join(', ')})`)
@Check('forum_day_slots', 'cardinality(starts) between 1 and 200 and slot_minutes between 5 and 240')
@Check('forum_day_morning', 'morning between 0 and cardinality(starts)')
@Check('forum_day_fairness', 'fairness >= 0')
@Check('forum_day_province', `province ~ '^[0-9]{2}$'`)
export class ForumDay {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'forum_day_pk' })
  id: string;

  /** Rises with every change of the day or of anything that belongs to it */
  @Column('integer')
  version: number;

  @Column('text')
  state: ForumDayState;

  @Column('text')
  name: string;

  @Column('text')
  place: string;

  /** Slug of the programme that holds it */
  @Column('text', { nullable: true })
  programme: string | null;

  /** Kemendagri code of the province that holds it, two digits */
  @Column('text', { nullable: true })
  province: string | null;

  /** IANA zone */
  @Column('text')
  zone: string;

  /** `YYYY-MM-DD` in that zone */
  @Column('date')
  date: string;

  @Column('integer', { name: 'slot_minutes' })
  slotMinutes: number;

  /** `HH:MM` in that zone, one for each slot, in order */
  @Column('text', { array: true })
  starts: string[];

  /** So many slots are the morning */
  @Column('integer')
  morning: number;

  /** By so many breaks two participants may differ at most; null: by any number */
  @Column('integer', { nullable: true })
  fairness: number | null;

  /** What belongs to the day changed. @throws ConflictError `forum-day.not-editable` */
  edit(): void {
    if (!edited.includes(this.state)) throw new ConflictError('forum-day.not-editable', { state: this.state });
    this.version++;
  }

  /** @throws ConflictError `forum-day.not-editable` */
  beginSolving(): void {
    this.edit();
    this.state = 'solving';
  }

  /** A run ended. @param state solved, or where it led nowhere what the day was before */
  endSolving(state: ForumDayState): void {
    this.state = state;
    this.version++;
  }

  /** @throws ConflictError `forum-day.not-solved` */
  publish(): void {
    if (this.state !== 'solved' && this.state !== 'published') throw this.notSolved();
    this.state = 'published';
    this.version++;
  }

  /** Something happened on the day. @throws ConflictError `forum-day.not-published` */
  changeLive(): void {
    if (this.state !== 'published') throw new ConflictError('forum-day.not-published', { state: this.state });
    this.version++;
  }

  /** Makes it editable again; what is published stays until it is published anew. */
  reopen(): void {
    if (this.state !== 'published' && this.state !== 'closed') throw this.notSolved();
    this.state = 'solved';
    this.version++;
  }

  /** @throws ConflictError `forum-day.not-editable` while it is being solved */
  close(): void {
    if (this.state === 'solving') throw new ConflictError('forum-day.not-editable', { state: this.state });
    this.state = 'closed';
    this.version++;
  }

  private notSolved(): ConflictError {
    return new ConflictError('forum-day.not-solved', { state: this.state });
  }
}
