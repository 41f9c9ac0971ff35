import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CertificateEntity } from './certificate.entity';

const key = { primaryKeyConstraintName: 'pk_certificate_announcement' };

/** That somebody was told that a certificate is about to lapse: the key is what makes it once. */
@Entity('certificate_announcement')
@Check('ck_certificate_announcement_threshold', `threshold in (7, 30, 90)`)
export class CertificateAnnouncementEntity {
  @PrimaryColumn({ name: 'certificate_id', type: 'uuid', ...key })
  @ForeignKey(() => CertificateEntity, { name: 'fk_certificate_announcement_certificate', onDelete: 'CASCADE' })
  certificateId: string;

  /** Its last day when it was announced: a corrected one is announced anew. */
  @PrimaryColumn({ name: 'valid_to', type: 'date', ...key })
  validTo: string;

  /** Days before. */
  @PrimaryColumn({ type: 'smallint', ...key })
  threshold: number;

  @Column({ name: 'announced_on', type: 'date' })
  announcedOn: string;
}
