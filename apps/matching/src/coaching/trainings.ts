import type { LocalText } from '@titik/catalogue/types';
import type { Obstacle } from '../market/unlock';

/** What a training teaches or a helper does, and what it mends: certificates by kind, or another gate. */
export interface TrainingKind {
  code: string;
  names: LocalText;
  certificates?: string;
  gate?: Exclude<Obstacle['gate'], 'certificate'>;
}

/** Reference data: every certificate that coaching can bring and every other gate that it opens stands here once. */
export const trainingKinds: readonly TrainingKind[] = [
  {
    code: 'food-safety',
    names: { id: 'Pelatihan keamanan pangan dan HACCP', en: 'Food safety and HACCP training' },
    certificates: 'haccp skp brcgs',
  },
  {
    code: 'establishment-approval',
    names: {
      id: 'Pendampingan pendaftaran unit usaha di negara mitra',
      en: 'Help with registration in partner countries',
    },
    certificates: 'approval-number eu-approved-establishment gacc-registration fda-registration',
  },
  {
    code: 'halal',
    names: { id: 'Pelatihan sertifikasi halal', en: 'Halal certification training' },
    certificates: 'halal kosher',
  },
  {
    code: 'domestic-licence',
    names: { id: 'Pendampingan izin edar pangan', en: 'Help with food marketing licences' },
    certificates: 'bpom pirt',
  },
  {
    code: 'quarantine',
    names: { id: 'Pelatihan karantina dan rumah kemas', en: 'Quarantine and pack-house training' },
    certificates:
      'phytosanitary registered-pack-house phytosanitary-certificate quarantine-certificate treatment ispm-15',
  },
  {
    code: 'organic-farming',
    names: { id: 'Pelatihan pertanian organik', en: 'Organic farming training' },
    certificates: 'organic jas-organic',
  },
  {
    code: 'good-practice',
    names: {
      id: 'Pelatihan praktik budidaya yang baik dan perdagangan adil',
      en: 'Good practice and fair trade training',
    },
    certificates: 'globalgap fair-trade msc asc-bap',
  },
  {
    code: 'timber-legality',
    names: { id: 'Pelatihan legalitas kayu (SVLK)', en: 'Timber legality (SVLK) training' },
    certificates: 'svlk v-legal wood-legality',
  },
  {
    code: 'traceability',
    names: { id: 'Pelatihan ketertelusuran dan bebas deforestasi', en: 'Traceability and deforestation-free training' },
    certificates: 'eudr ggl red-ii',
  },
  {
    code: 'catch-documents',
    names: { id: 'Pelatihan dokumen hasil tangkapan', en: 'Catch documentation training' },
    certificates: 'shti catch-document-jp simp',
  },
  {
    code: 'export-papers',
    names: { id: 'Pelatihan dokumen ekspor', en: 'Export papers training' },
    certificates: 'health-certificate veterinary-certificate prior-notice ska import-inspection notification',
  },
  {
    code: 'testing',
    names: { id: 'Pendampingan uji laboratorium', en: 'Help with laboratory tests' },
    certificates: 'residue-test caesium-test analysis sds chemical-law',
  },
  {
    code: 'labelling',
    names: { id: 'Pelatihan kemasan dan label', en: 'Packaging and labelling training' },
    certificates: 'label',
  },
  {
    code: 'small-orders',
    names: {
      id: 'Pendampingan konsolidasi agar dapat melayani pesanan kecil',
      en: 'Consolidation help, to serve small orders',
    },
    gate: 'moq',
  },
  {
    code: 'dependable-production',
    names: { id: 'Pelatihan produksi yang ajek', en: 'Dependable production training' },
    gate: 'capacity',
  },
  {
    code: 'export-readiness',
    names: { id: 'Pendampingan siap ekspor (klaster 1)', en: 'Export-readiness coaching (cluster 1)' },
    gate: 'cluster',
  },
];

const byCertificate = new Map(
  trainingKinds.flatMap((each) => (each.certificates?.split(' ') ?? []).map((kind) => [kind, each] as const)),
);
const byGate = new Map(trainingKinds.map((each) => [each.gate, each]));

/** The training that mends an obstacle; undefined for one that nobody has put down here. */
export const trainingFor = ({ gate, item }: Obstacle): TrainingKind | undefined =>
  gate === 'certificate' ? byCertificate.get(item) : byGate.get(gate);
