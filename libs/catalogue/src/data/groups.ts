import { also } from '../author';
import { type Commodity } from '../types';

const group = (slug: string, id: string, en: string, parents: string[] = [], synonyms = also()): Commodity => ({
  slug,
  names: { id, en },
  synonyms,
  parents,
  forms: [],
});

/** Broad words of buyers; each covers every commodity below it. */
export const groups: Commodity[] = [
  group(
    'seafood',
    'hasil laut',
    'seafood',
    [],
    also('produk perikanan; makanan laut; ikan dan hasil laut', 'fishery products; marine products; sea food'),
  ),
  group('fish', 'ikan', 'fish', ['seafood'], also('ikan laut; fillet ikan', 'fish fillet; whole fish')),
  group('crustacean', 'krustasea', 'crustaceans', ['seafood'], also('udang-udangan', 'shellfish')),
  group('crab', 'kepiting', 'crab', ['crustacean'], also('ketam', 'crabs')),
  group('cephalopod', 'sefalopoda', 'cephalopods', ['seafood']),
  group(
    'seaweed-products',
    'produk rumput laut',
    'seaweed products',
    [],
    also('hidrokoloid', 'hydrocolloids; seaweed hydrocolloid'),
  ),
  group('coconut', 'kelapa', 'coconut', [], also('produk kelapa; produk turunan kelapa', 'coconut products')),
  group(
    'palm-sugar',
    'gula palma',
    'palm sugar',
    [],
    also(
      'gula merah; gula semut; gula jawa; gula cokelat; gula batok; gula mangkok; gula abang; gula merah cetak; gula cetak',
      'brown sugar; jaggery; natural sweetener; gula java',
    ),
  ),
  group('spices', 'rempah', 'spices', [], also('rempah-rempah; bumbu rempah; biji rempah', 'whole spices')),
  group(
    'herbs',
    'tanaman obat',
    'herbs',
    [],
    also('herbal; simplisia; tanaman herbal; biofarmaka', 'medicinal plants; medicinal herbs; botanicals'),
  ),
  group('roots', 'umbi-umbian', 'roots and tubers', [], also('umbi; ubi', 'tubers; root crops; tuber')),
  group(
    'vegetables',
    'sayuran',
    'vegetables',
    [],
    also('sayur; sayur-sayuran; sayur mayur; hortikultura', 'fresh vegetables; vegetable; veggies'),
  ),
  group('pulses', 'kacang-kacangan', 'pulses', [], also('', 'beans and pulses; legumes; pulses and beans')),
  group(
    'resins',
    'getah dan damar',
    'resins and gums',
    [],
    also(
      'getah; hasil hutan bukan kayu; HHBK; resin',
      'natural resin; natural gum; non timber forest products; NTFP; forest products',
    ),
  ),
  group('nuts', 'kacang dan biji bertempurung', 'nuts', [], also('', 'edible nuts')),
  group(
    'fruit',
    'buah',
    'fruit',
    [],
    also('buah-buahan; buah tropis; buah segar', 'tropical fruit; fresh fruit; exotic fruit'),
  ),
  group(
    'flour-and-starch',
    'tepung dan pati',
    'flour and starch',
    [],
    also('aneka tepung; pati', 'starch; flours and starches; gluten free flours and starches'),
  ),
  group('snacks', 'makanan ringan', 'snacks', [], also('camilan; jajanan; cemilan', 'snack food')),
  group(
    'essential-oil',
    'minyak atsiri',
    'essential oils',
    [],
    also('minyak esensial; atsiri', 'essential oil; aromatic oil; volatile oil'),
  ),
  group(
    'vegetable-oil',
    'minyak nabati',
    'vegetable oils',
    [],
    also('minyak lemak nabati', 'fixed oil; carrier oil; plant oil'),
  ),
  group('biomass', 'biomassa', 'biomass', [], also('bahan bakar biomassa; biomas', 'biomass fuel; solid biofuel')),
  group('leather', 'kulit hewan', 'hides and leather', [], also('', 'leather; hides; hides and skins')),
  group('textile', 'tekstil', 'textiles', [], also('kain; wastra', 'fabrics; cloth; traditional textile')),
  group('bags', 'tas', 'bags', [], also('', 'handbags; purse')),
  group(
    'handicraft',
    'kerajinan tangan',
    'handicrafts',
    [],
    also('kerajinan; kriya; barang kerajinan', 'crafts; handmade crafts; handmade goods; artisan goods'),
  ),
  group('furniture', 'mebel', 'furniture', [], also('furnitur; perabot; meubel')),
  group('hair-goods', 'barang dari rambut', 'hair goods', [], also('', 'artificial hair')),
];
