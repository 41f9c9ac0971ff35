import type { ProgrammeInput } from '../../apps/village-registry/src/programmes/programme.dto';

/** What the programmes of the demo's sources are called, and who runs them. */
export const programmes: readonly { slug: string; body: ProgrammeInput }[] = [
  { slug: 'bumdes-alibaba', body: { name: 'BUMDes–Alibaba', owner: 'Kementerian Desa' } },
  { slug: 'desa-bisa-ekspor', body: { name: 'Desa BISA Ekspor', owner: 'Kementerian Perdagangan' } },
  { slug: 'desa-devisa', body: { name: 'Desa Devisa', owner: 'LPEI' } },
  { slug: 'kelas-ekspor-serang', body: { name: 'Kelas Ekspor Serang', owner: 'Kementerian Desa, Astra' } },
];
