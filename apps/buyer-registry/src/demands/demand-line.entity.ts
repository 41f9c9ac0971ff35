import type { DemandLine, StatedTerms } from '@titik/contracts/demand.events';
import type { Incoterm } from '@titik/contracts/values';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';

/** PostgreSQL hands exact numbers over as text. */
const asNumber = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** One product of a demand, as stored; quantities and ceiling by the base unit. */
@Entity('demand_line')
@Check('ck_demand_line_quantity', `quantity_min > 0 and (quantity_max is null or quantity_max >= quantity_min)`)
@Check('ck_demand_line_rhythm', `rhythm in ('one-off', 'monthly')`)
@Check(
  'ck_demand_line_window',
  `ship_from ~ '^\\d{4}-\\d{2}$' and ship_to ~ '^\\d{4}-\\d{2}$' and ship_from <= ship_to`,
)
@Check('ck_demand_line_ceiling', `(ceiling_amount is null) = (ceiling_currency is null) and ceiling_amount >= 0`)
@Unique('uq_demand_line_position', ['demandId', 'position'])
export class DemandLineEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_demand_line' })
  id: string;

  @Column({ name: 'demand_id', type: 'uuid' })
  demandId: string;

  // By name: the demand's file imports this one.
  @ManyToOne('DemandEntity', 'lines', { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'demand_id', foreignKeyConstraintName: 'fk_demand_line_demand' })
  demand: unknown;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'text' })
  words: string;

  @Column({ type: 'text' })
  commodity: string;

  @Column({ type: 'text', nullable: true })
  form: string | null;

  @Column({ type: 'text', array: true })
  hs6: string[];

  @Column({ name: 'quantity_min', type: 'double precision' })
  quantityMin: number;

  @Column({ name: 'quantity_max', type: 'double precision', nullable: true })
  quantityMax: number | null;

  @Column({ type: 'text' })
  unit: string;

  @Column({ type: 'text' })
  rhythm: 'one-off' | 'monthly';

  @Column({ name: 'ship_from', type: 'text' })
  shipFrom: string;

  @Column({ name: 'ship_to', type: 'text' })
  shipTo: string;

  @Column({ type: 'text', array: true })
  certificates: string[];

  @Column({ type: 'text', nullable: true })
  incoterm: Incoterm | null;

  @Column({ name: 'destination_port', type: 'text', nullable: true })
  destinationPort: string | null;

  @Column({
    name: 'ceiling_amount',
    type: 'numeric',
    precision: 18,
    scale: 6,
    nullable: true,
    transformer: asNumber,
  })
  ceilingAmount: number | null;

  @Column({ name: 'ceiling_currency', type: 'text', nullable: true })
  ceilingCurrency: string | null;

  @Column({ type: 'jsonb', nullable: true })
  stated: StatedTerms | null;

  /** A line as it is to be stored at a place of its demand. */
  static of(line: DemandLine, demandId: string, position: number): DemandLineEntity {
    const { lineId, quantity, shipWindow, ceiling, form, incoterm, destinationPort, stated, ...same } = line;
    return Object.assign(new DemandLineEntity(), {
      ...same,
      id: lineId,
      demandId,
      position,
      form: form ?? null,
      quantityMin: quantity.min,
      quantityMax: quantity.max ?? null,
      unit: quantity.unit,
      rhythm: quantity.rhythm,
      shipFrom: shipWindow.from,
      shipTo: shipWindow.to,
      incoterm: incoterm ?? null,
      destinationPort: destinationPort ?? null,
      ceilingAmount: ceiling?.amount ?? null,
      ceilingCurrency: ceiling?.currency ?? null,
      stated: stated ?? null,
    });
  }

  /** The line as other services know it. */
  describe(): DemandLine {
    return {
      lineId: this.id,
      words: this.words,
      commodity: this.commodity,
      ...(this.form !== null && { form: this.form }),
      hs6: this.hs6,
      quantity: {
        min: this.quantityMin,
        ...(this.quantityMax !== null && { max: this.quantityMax }),
        unit: this.unit,
        rhythm: this.rhythm,
      },
      shipWindow: { from: this.shipFrom, to: this.shipTo },
      certificates: this.certificates,
      ...(this.incoterm !== null && { incoterm: this.incoterm }),
      ...(this.destinationPort !== null && { destinationPort: this.destinationPort }),
      ...(this.ceilingAmount !== null &&
        this.ceilingCurrency !== null && { ceiling: { amount: this.ceilingAmount, currency: this.ceilingCurrency } }),
      ...(this.stated !== null && { stated: this.stated }),
    };
  }
}
