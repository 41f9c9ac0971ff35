import { importing } from '@titik/importing/importing';
import { CertificatesImport } from './certificates.import';
import { DeliveriesImport } from './deliveries.import';
import { OffersImport } from './offers.import';
import { ProducersImport } from './producers.import';
import { VillagesImport } from './villages.import';

/** Files that this service takes in, under `/imports`. */
export const villageImports = importing(
  'imports',
  ['coordinator', 'operator'],
  [VillagesImport, ProducersImport, OffersImport, CertificatesImport, DeliveriesImport],
);
