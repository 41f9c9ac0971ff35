// As first written into the database; a change is a new version by a later migration, never an edit here.
const weights = {
  id: 'Bobot, skala dan batas nilai ditetapkan oleh perangkat lunak ini; tidak diambil dari dokumen program mana pun.',
  en: 'Weights, scales and limits are set by this software; they are taken from no programme’s paper.',
};
const aspects = {
  id: `Enam aspek sebagaimana dibaca oleh perangkat lunak ini, belum dicocokkan dengan dokumen LPEI. ${weights.id}`,
  en: `The six aspects as this software reads them, not yet compared with a paper of LPEI. ${weights.en}`,
};

const criterion = (key: string, id: string, en: string, weight: number) => ({
  key,
  names: { id, en },
  weight,
  max: 5,
  gapBelow: 3,
});

/** Export-ready from 70 % of all, with no criterion under 40 % of its own. */
const rule = { readyFrom: 0.7, floor: 0.4 };

export const builtInForms = [
  {
    slug: 'list',
    names: { id: 'Klaster dari daftar resmi', en: 'Cluster from a published list' },
    note: null,
    criteria: [],
    rule: null,
  },
  {
    slug: 'desa-devisa',
    names: { id: 'Desa Devisa: enam aspek', en: 'Desa Devisa: six aspects' },
    note: aspects,
    criteria: [
      criterion('product', 'Produk', 'Product', 25),
      criterion('management', 'Manajemen', 'Management', 15),
      criterion('institution', 'Kelembagaan', 'Institution', 15),
      criterion('finance', 'Keuangan dan permodalan', 'Finance and capital', 15),
      criterion('marketing', 'Pemasaran dan kesiapan ekspor', 'Marketing and export readiness', 20),
      criterion('infrastructure', 'Prasarana dan logistik', 'Infrastructure and logistics', 10),
    ],
    rule,
  },
  {
    slug: '4k-1a',
    names: { id: '4K+1A', en: '4K+1A (quality, quantity, continuity, packaging, administration)' },
    note: weights,
    criteria: [
      criterion('quality', 'Kualitas', 'Quality', 25),
      criterion('quantity', 'Kuantitas', 'Quantity', 20),
      criterion('continuity', 'Kontinuitas', 'Continuity', 25),
      criterion('packaging', 'Kemasan', 'Packaging', 15),
      criterion('administration', 'Administrasi', 'Administration', 15),
    ],
    rule,
  },
];
