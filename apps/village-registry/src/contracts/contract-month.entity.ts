import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ContractEntity } from './contract.entity';

/** What a contract promises for one month. */
@Entity('contract_month')
@Check('ck_contract_month_month', `month ~ '^\\d{4}-(0[1-9]|1[0-2])$'`)
@Check('ck_contract_month_quantity', `quantity > 0`)
@Check('ck_contract_month_committed', `committed >= 0 and committed <= quantity`)
export class ContractMonthEntity {
  @PrimaryColumn({ name: 'contract_id', type: 'uuid', primaryKeyConstraintName: 'pk_contract_month' })
  @ForeignKey(() => ContractEntity, { name: 'fk_contract_month_contract' })
  contractId: string;

  /** YYYY-MM */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_contract_month' })
  month: string;

  /** The offer's base unit; exact, so it stays text in the program. */
  @Column({ type: 'numeric', precision: 20, scale: 6 })
  quantity: string;

  /** What the offer has taken over of it; less where it had no more free. */
  @Column({ type: 'numeric', precision: 20, scale: 6 })
  committed: string;
}
