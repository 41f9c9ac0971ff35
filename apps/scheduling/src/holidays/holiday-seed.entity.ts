import { Entity, PrimaryColumn } from 'typeorm';

/** That an area's year was filled once; what an operator deletes afterwards stays deleted. */
@Entity('holiday_seed')
export class HolidaySeed {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'holiday_seed_pk' })
  country: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'holiday_seed_pk' })
  subdivision: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'holiday_seed_pk' })
  year: number;
}

/** That a list of official days off was applied once. */
@Entity('holiday_edition')
export class HolidayEdition {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'holiday_edition_pk' })
  edition: string;
}
