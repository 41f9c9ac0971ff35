import type { MarketFeedback } from '@titik/contracts/match.events';
import type { ProducerStanding } from '@titik/contracts/standing.events';
import { isDeepStrictEqual } from 'node:util';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Standing } from '../market/standing';

/** How a producer stands; version 0 was never told to anybody. */
@Entity('producer_standing')
@Check('producer_standing_version', `version >= 0 and sessions >= 0`)
export class StandingRow {
  @PrimaryColumn('uuid', { name: 'producer_id', primaryKeyConstraintName: 'producer_standing_pkey' })
  producerId: string;

  @Column('integer', { name: 'version' })
  version: number;

  @Column('date', { name: 'as_of' })
  asOf: string;

  @Column('integer', { name: 'sessions' })
  sessions: number;

  @Column('jsonb', { name: 'feedback' })
  feedback: MarketFeedback[];

  /**
   * Takes over how it stands as of a day.
   * @returns whether that is any different from before
   */
  become({ sessions, feedback }: Standing, day: string): boolean {
    if (sessions === this.sessions && isDeepStrictEqual(feedback, this.feedback)) return false;
    Object.assign(this, { version: this.version + 1, asOf: day, sessions, feedback });
    return true;
  }

  /** The standing as others hear it. */
  describe(): ProducerStanding {
    const { producerId, version, asOf, sessions, feedback } = this;
    return { producerId, version, asOf, sessions, feedback };
  }
}
