import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { villageCertificate } from './topic';

/** How many days before its last day a certificate's end is announced. */
export const expiryThresholds = [90, 30, 7] as const;

/** A certificate whose end is near. */
export class LapsingCertificate {
  @ApiProperty({ format: 'uuid' })
  certificateId: string;

  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty({ example: 'haccp' })
  kind: string;

  @ApiPropertyOptional()
  number?: string;

  @ApiProperty({ format: 'date', description: 'Last valid day' })
  validTo: string;

  @ApiProperty({ enum: expiryThresholds, description: 'Which of the announcements this is' })
  threshold: number;

  @ApiProperty({ minimum: 0, description: 'Days left when it was announced' })
  daysLeft: number;

  @ApiPropertyOptional({ type: [String], description: 'Ids of the active offers that it counts for' })
  offers?: string[];
}

/** A certificate lapses in 90, 30 or 7 days and nothing that follows it is on record. */
export class CertificateExpiring {
  static readonly type = 'titiktemu.village.certificate-expiring.v1';
  static readonly topic = villageCertificate;
  static key = (event: CertificateExpiring) => event.certificate.producerId;

  @ApiProperty({ type: LapsingCertificate })
  certificate: LapsingCertificate;
}
