import type { CertificateEntity } from './certificate.entity';

/** A certificate as entered. */
export interface EnteredCertificate {
  kind: string;
  number?: string;
  issuer?: string;
  validFrom: string;
  validTo: string;
  markets?: string[];
  fileReference?: string;
}

export type CertificateFields = Pick<
  CertificateEntity,
  'kind' | 'number' | 'issuer' | 'validFrom' | 'validTo' | 'markets' | 'fileReference'
>;

/** What a certificate says of itself, in the stored form. */
export const fieldsOf = (of: EnteredCertificate | CertificateFields): CertificateFields => ({
  kind: of.kind,
  number: of.number ?? null,
  issuer: of.issuer ?? null,
  validFrom: of.validFrom,
  validTo: of.validTo,
  markets: of.markets ?? null,
  fileReference: of.fileReference ?? null,
});

/** Two certificates that say the same have the same text. */
export const textOf = (of: EnteredCertificate | CertificateFields): string => JSON.stringify(fieldsOf(of));
