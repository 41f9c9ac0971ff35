import { importing } from '@titik/importing/importing';
import { CertificatesImport } from './certificates.import';
import { DeliveriesImport } from './deliveries.import';
import { OffersImport } from './offers.import';

/** Files that this service takes in, under `/imports`. */
export const villageImports = importing('imports', [OffersImport, CertificatesImport, DeliveriesImport]);
