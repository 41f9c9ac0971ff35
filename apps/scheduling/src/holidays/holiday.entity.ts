import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `official`: a decree says so; `forecast`: nobody has decided it yet; `operator`: written or changed by a person. */
export const holidaySources = ['date-holidays', 'official', 'forecast', 'operator'] as const;
export type HolidaySource = (typeof holidaySources)[number];

/** A date off in a country or in one subdivision of it. Not active in a subdivision: the country's does not hold. */
@Entity('holiday')
@Index('holiday_area_date', ['country', 'subdivision', 'date'], { unique: true })
@Check('holiday_source', `source in (${holidaySources.map((source) => `'${source}'`).join(', ')})`)
export class Holiday {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'holiday_pk' })
  id: string;

  /** ISO 3166-1 alpha-2 */
  @Column('text')
  country: string;

  /** ISO 3166-2 without the country; empty for the whole country */
  @Column('text', { default: '' })
  subdivision: string;

  /** `YYYY-MM-DD` */
  @Column('date')
  date: string;

  @Column('text')
  name: string;

  @Column('text')
  source: HolidaySource;

  @Column('boolean', { default: true })
  active: boolean;
}
