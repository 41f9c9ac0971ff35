import { also, good, kinds, shape } from '../author';
import { type Commodity } from '../types';

const frozen = also('beku; daging; rebus beku', 'frozen; meat; cooked; boiled');
const live = also('hidup; segar', 'live; fresh; chilled');

/** Molluscs, jellyfish and what else the sea and the paddy give. */
export const shellfishes: Commodity[] = [
  good(
    'bivalves',
    'kerang',
    'clams, mussels and scallops',
    'seafood',
    also(
      'kerang darah; kerang hijau; kerang dara; simping; tiram; kijing; remis; kerang laut; kerang batik; daging kerang; kupang',
      'clam; mussel; scallop; oyster; cockle; blood clam; green mussel; green lipped mussel; baby clam; blood cockle; clam meat; mussel meat; bivalve',
      'Anadara; Perna viridis',
    ),
    [
      shape('frozen', 'beku', 'frozen', kinds.shellfish, '030772 030732 030722', frozen),
      shape('live', 'hidup atau segar', 'live or fresh', kinds.shellfish, '030771 030731 030711', live),
    ],
  ),
  good(
    'abalone',
    'abalon',
    'abalone',
    'seafood',
    also('kerang abalon; mata tujuh; siput mata tujuh; lapar kenyang', 'abalones', 'Haliotis asinina'),
    [
      shape('frozen', 'beku', 'frozen', kinds.shellfish, '030783', frozen),
      shape('live', 'hidup', 'live', kinds.shellfish, '030781', live),
    ],
  ),
  good(
    'snails',
    'bekicot dan siput',
    'snails',
    'seafood',
    also(
      'bekicot; keong; keong mas; siput; siput laut; keong macan; siput gonggong; gonggong; tutut',
      'snail; escargot; snail meat; babylon snail; spotted babylon; whelk; conch; top shell',
      'Achatina fulica',
    ),
    [shape('frozen', 'beku', 'frozen', kinds.shellfish, '030760 160558', frozen)],
  ),
  good('jellyfish', 'ubur-ubur', 'jellyfish', 'seafood', also('ubur ubur asin', 'jelly fish; salted jellyfish'), [
    shape(
      'salted',
      'asin',
      'salted',
      kinds.shellfish,
      '030830 160563',
      also('asin; kering; garam', 'salted; dried; semi dried'),
    ),
  ]),
  good(
    'sea-urchin',
    'bulu babi',
    'sea urchin',
    'seafood',
    also('gonad bulu babi; landak laut; duri babi', 'sea urchins; urchin roe; sea urchin roe', 'uni'),
    [shape('fresh', 'hidup atau segar', 'live or fresh', kinds.shellfish, '030821 030822', live)],
  ),
  good(
    'frog-legs',
    'paha kodok',
    'frog legs',
    '',
    also('kodok; paha katak; swike; swikee; kodok beku; katak lembu', 'frog leg; frogs legs; frog; bullfrog'),
    [shape('frozen', 'beku', 'frozen', kinds.animal, '020890', also('beku', 'frozen'))],
  ),
  good(
    'pearls',
    'mutiara',
    'pearls',
    'handicraft',
    also(
      'mutiara laut selatan; mutiara air tawar; mutiara budidaya',
      'pearl; south sea pearl; south sea pearls; freshwater pearl; cultured pearl; golden pearl',
      'Pinctada maxima',
    ),
    [
      shape(
        'cultured',
        'budidaya',
        'cultured',
        { ...kinds.craft, base: 'KGM', units: kinds.animal.units.slice(0, 1) },
        '710121 710122',
        also('laut; butiran; bulat', 'loose; round; cultured; baroque; gold; white'),
      ),
    ],
  ),
];
