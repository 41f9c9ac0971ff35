import { resolve } from './resolve';

const meant = (phrase: string): string => {
  const [best] = resolve(phrase).candidates;
  return best ? [best.commodity, best.form].filter(Boolean).join('/') : 'unresolved';
};

describe('phrases as people write them', () => {
  it.each([
    ['2 x 40ft per month of frozen skipjack tuna 1.8-3.4 kg', 'tuna/frozen-whole'],
    ['mau beli tuna segar buat restoran jepang di Sydney', 'tuna/fresh-whole'],
    ['Looking for crab meat supplier for our hotel', 'blue-swimming-crab/meat-pasteurised'],
    ['live mud crabs for Hong Kong market', 'mud-crab/live'],
    ['shrimp PDTO vannamei blanched', 'shrimp'],
    ['ikan bandeng tanpa duri', 'milkfish'],
    ['sidat panggang kabayaki', 'eel/prepared'],
    ['live reef fish', 'reef-fish/live'],
    ['beche de mer', 'sea-cucumber/dried'],
    ['Mandheling grade 1 double picked', 'coffee'],
    ['specialty coffee natural anaerobic Kerinci', 'coffee'],
    ['cocoa liquor', 'cocoa/paste'],
    ['dark chocolate bars single origin', 'cocoa/chocolate'],
    ['coco fibre mattress grade bale', 'coir/fibre'],
    ['cocopeat', 'coir/peat'],
    ['arang aktif dari tempurung kelapa', 'activated-carbon/granular'],
    ['santan kelapa kemasan', 'coconut-milk/liquid'],
    ['sahang putih bangka', 'pepper/white'],
    ['cabe jawa kering', 'long-pepper/dried'],
    ['kunyit kering iris', 'turmeric/whole'],
    ['asam jawa', 'tamarind'],
    ['marungga leaves', 'moringa/dried-leaf'],
    ['porang chips', 'porang/dried-chips'],
    ['gaplek', 'cassava/dried-chips'],
    ['cow skin krupuk', 'cow-skin-crackers/fried'],
    ['tiwul dan gaplek', 'cassava/dried-chips'],
    ['teak root coffee table', 'wooden-furniture/other'],
    ['tas enceng gondok', 'woven-basketry/other-fibre'],
    ['water hyacinth basket', 'woven-basketry/other-fibre'],
    ['sarung goyor', 'hand-woven-cloth/sarong'],
    ['songket palembang', 'hand-woven-cloth'],
    ['leather wallets men', 'fashion-bag/small-leather-goods'],
    ['gum rosin', 'rosin/lump'],
    ['kemenyan sumatra', 'benzoin/lump'],
    ['minyak kayu putih', 'cajuput-oil/oil'],
    ['crumb rubber SIR20', 'rubber/technically-specified'],
    ['angklung', 'percussion/other'],
    ['mixed spices', 'spices'],
    ['buah-buahan', 'fruit'],
    ['umbi-umbian', 'roots'],
    ['sayuran dataran tinggi', 'vegetables'],
    ['kulit kambing mentah', 'goat-sheep-skin/raw'],
  ])('%s → %s', (phrase, expected) => {
    expect(meant(phrase)).toBe(expected);
  });

  it.each([
    ['katsuobusi', 'tuna/smoked-dried'],
    ['pasturized crab meat', 'blue-swimming-crab/meat-pasteurised'],
    ['dessicated coconut', 'desiccated-coconut/dried'],
    ['minyaksereh wangi', 'citronella-oil/oil'],
    ['tepungkelor', 'moringa/powder'],
    ['black tiger shirmp', 'shrimp'],
    ['kepitng bakau', 'mud-crab'],
    ['palm kernal shells', 'palm-kernel-shell/bulk'],
    ['carragenan powder', 'carrageenan/powder-or-chip'],
    ['cocoa powdr', 'cocoa/powder'],
    ['roasted coffe', 'coffee/roasted'],
    ['tumeric powder', 'turmeric/ground'],
    ['patchouly oil PA 32%', 'patchouli-oil/oil'],
    ['suplier of premiun tuna lion', 'tuna/loin'],
  ])('misspelt %s → %s', (phrase, expected) => {
    expect(meant(phrase)).toBe(expected);
  });

  it.each([
    'crab apple',
    'coconut bike',
    'honey badger',
    'sugar daddy',
    'tea towel',
    'fish finder',
    'tuna fishing boat',
    'batik printing machine',
    'machine for coffee',
    'palm oil mill spare parts',
    'mobile phone leather case',
    'cocoa beach hotel',
    'essential oil diffuser',
    'pakan ikan lele',
    'mesin pengupas kelapa',
    'bibit vanili',
    'wheat flour',
    'salmon fillet',
    'computer chips',
    'what is the weather',
    'java developer',
    'slot gacor',
  ])('knows that "%s" is not ours', (phrase) => {
    expect(resolve(phrase)).toMatchObject({ resolved: false, candidates: [] });
  });
});
