import { certificateKind } from '@titik/catalogue/certificates';
import { InvalidError } from '@titik/platform/errors';

/**
 * Whether a certificate can be one: a known kind, valid for a day or more.
 * @param field path before the certificate's own fields, `''` or ending with a dot
 * @throws InvalidError certificate.unknown-kind, certificate.ends-before
 */
export function checkCertificate(input: { kind: string; validFrom: string; validTo: string }, field: string): void {
  if (!certificateKind(input.kind))
    throw new InvalidError('certificate.unknown-kind', { field: `${field}kind`, kind: input.kind });
  if (input.validTo < input.validFrom)
    throw new InvalidError('certificate.ends-before', { field: `${field}validTo`, validTo: input.validTo });
}
