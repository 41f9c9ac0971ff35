import { also, hs, kinds, shape, units } from '../author';
import { type Commodity, type Form, type Synonyms } from '../types';

const none = also();

const spice = (
  slug: string,
  id: string,
  en: string,
  words: Synonyms,
  candidates: Form['hs'],
  source: string,
): Form => ({
  slug,
  names: { id, en },
  words,
  alone: none,
  hs: candidates,
  bundle: 'PLANT-RAW',
  base: 'KGM',
  units: units('TNE KGM bag'),
  source: [source],
});

const whole = (): Synonyms => also('utuh; kering; bulat; polong', 'whole; dried; dry; pod; pods');
const ground = (): Synonyms => also('bubuk; giling; tepung', 'ground; powder; crushed; powdered');

export const spices: Commodity[] = [
  {
    slug: 'pepper',
    names: { id: 'lada', en: 'pepper' },
    synonyms: also(
      'merica; sahang; lado padi; mrica; pedes; lado hitam; lado putih; marica; lada sulah; merica butiran; merica bolong',
      'peppercorn; peppercorns; pepper corn',
      'Muntok; lada Lampung; lada Bangka; Piper nigrum',
    ),
    parents: ['spices'],
    forms: [
      spice(
        'black',
        'hitam',
        'black',
        also('hitam; butir hitam', 'black; whole black'),
        hs('heading-text-fits', '090411'),
        'pepper-black-white',
      ),
      spice(
        'white',
        'putih',
        'white',
        also('putih; butir putih', 'white; whole white'),
        hs('heading-text-fits', '090411'),
        'pepper-black-white',
      ),
      {
        ...spice('ground', 'bubuk', 'ground', ground(), hs('heading-text-fits', '090412'), 'pepper-black-white'),
        alone: also(
          'lada putih bubuk; lada hitam bubuk; merica bubuk',
          'ground white pepper; ground black pepper; white pepper powder; black pepper powder',
        ),
      },
    ],
  },
  {
    slug: 'cloves',
    names: { id: 'cengkih', en: 'cloves' },
    synonyms: also(
      'cengkeh; bunga cengkeh; cengkih; cengke; gagang cengkeh; tangkai cengkeh; cingkeh; cangkeh; cengkih zanzibar; cengkeh afo; bunga cengkih',
      'clove; lal pari; clove bud; clove stem; clove stems; clove buds; zanzibar clove',
      'Syzygium aromaticum',
    ),
    parents: ['spices'],
    forms: [
      spice('whole', 'utuh kering', 'whole dried', whole(), hs('heading-text-fits', '090710'), 'cloves'),
      shape(
        'ground',
        'bubuk',
        'ground',
        { bundle: 'PLANT-RAW', base: 'KGM', units: units('TNE KGM bag') },
        '090720',
        ground(),
      ),
    ],
  },
  {
    slug: 'nutmeg',
    names: { id: 'pala', en: 'nutmeg' },
    synonyms: also(
      'biji pala; buah pala; palo; pala bulat; pala kupas',
      'nutmegs; nut meg; nutmeg kernel; shelled nutmeg; nutmeg with shell',
      'Myristica fragrans; pala Banda; pala Papua; pala Siau; ABCD nutmeg',
    ),
    parents: ['spices'],
    forms: [
      spice(
        'whole',
        'biji utuh',
        'whole',
        also('biji; utuh; kering; berkulit', 'whole; shelled; in shell; dried'),
        hs('heading-text-fits', '090811'),
        'nutmeg-mace',
      ),
      shape(
        'ground',
        'bubuk',
        'ground',
        { bundle: 'PLANT-RAW', base: 'KGM', units: units('TNE KGM bag') },
        '090812',
        ground(),
      ),
    ],
  },
  {
    slug: 'mace',
    names: { id: 'fuli', en: 'mace' },
    synonyms: also(
      'bunga pala; fuli pala; bungo pala; kembang pala; kulit fuli; selaput pala',
      'nutmeg mace; mace blade; mace blossom; nutmeg aril',
    ),
    parents: ['spices'],
    forms: [
      spice('whole', 'utuh', 'whole', whole(), hs('heading-text-fits', '090821'), 'nutmeg-mace'),
      shape(
        'ground',
        'bubuk',
        'ground',
        { bundle: 'PLANT-RAW', base: 'KGM', units: units('TNE KGM bag') },
        '090822',
        ground(),
      ),
    ],
  },
  {
    slug: 'cinnamon',
    names: { id: 'kayu manis', en: 'cinnamon' },
    synonyms: also(
      'kulit manis; kulit kayu manis; manis jangan; kayu manih; kulik manih; kulit manih; kulit manis kerinci; keningar; kaningar',
      'cassia; cassia bark; cassia quill; cassia stick; indonesian cassia; cinnamon quill; padang cassia',
      'cassiavera; cassia vera; korintje; korintji; koerintji; Cinnamomum burmannii; burmannii',
    ),
    parents: ['spices'],
    forms: [
      spice(
        'stick',
        'batang atau patahan',
        'sticks or broken',
        also('batang; stik; gulung; patahan', 'stick; sticks; quill; broken; bark; whole'),
        hs('heading-text-fits', '090619'),
        'cinnamon',
      ),
      spice('ground', 'bubuk', 'ground', ground(), hs('heading-text-fits', '090620'), 'cinnamon'),
    ],
  },
  {
    slug: 'vanilla',
    names: { id: 'vanili', en: 'vanilla' },
    synonyms: also(
      'panili; vanila; paneli; polong vanili; vanili tahiti; vanili basah; panili kering',
      'vanilla pods; vanila bean; vanilla pod; tahitian vanilla; bourbon vanilla',
      'Vanilla planifolia; tahitensis',
    ),
    parents: ['spices'],
    forms: [
      spice(
        'beans',
        'polong kering',
        'cured beans',
        also('polong; kering; biji', 'beans; bean; pods; cured; dried; gourmet; pod'),
        hs('heading-text-fits', '090510'),
        'vanilla',
      ),
    ],
  },
  {
    slug: 'ginger',
    names: { id: 'jahe', en: 'ginger' },
    synonyms: also(
      'jahe gajah; jahe merah; jahe emprit; jae; halia; jahe sunti; jahe putih; jahe kapur; bahing; halia merah',
      'red ginger; elephant ginger; ginger root; white ginger; ginger rhizome',
      'Zingiber officinale',
    ),
    parents: ['spices'],
    forms: [
      spice(
        'whole',
        'utuh, segar atau kering',
        'whole, fresh or dried',
        also('utuh; segar; kering; iris; rimpang', 'whole; fresh; dried; sliced; root'),
        hs('heading-text-fits', '091011'),
        'ginger-turmeric',
      ),
      spice('ground', 'bubuk', 'ground', ground(), hs('heading-text-fits', '091012'), 'ginger-turmeric'),
    ],
  },
  {
    slug: 'turmeric',
    names: { id: 'kunyit', en: 'turmeric' },
    synonyms: also(
      'kunir; kunyit kuning; koneng; kunir asam; kunyit asam kering; unyi; janar; kunir kuning',
      'turmeric finger; curcuma; tumeric; turmeric root; turmeric bulb; ukon',
      'Curcuma longa; Curcuma domestica',
    ),
    parents: ['spices'],
    forms: [
      spice(
        'whole',
        'utuh, segar atau kering',
        'whole, fresh or dried',
        also('utuh; segar; kering; iris', 'whole; fresh; dried; sliced; finger'),
        hs('heading-text-fits', '091030'),
        'ginger-turmeric',
      ),
      spice('ground', 'bubuk', 'ground', ground(), hs('heading-text-fits', '091030'), 'ginger-turmeric'),
    ],
  },
  {
    slug: 'cardamom',
    names: { id: 'kapulaga', en: 'cardamom' },
    synonyms: also(
      'kapol; gardamunggu; kapulogo; kapulaga jawa; puar; kapulaga putih; kapulaga sabrang',
      'cardamoms; cardamon; white cardamom; java cardamom; round cardamom; cardamom pod; cardamom seed; green cardamom; siam cardamom',
      'Amomum compactum',
    ),
    parents: ['spices'],
    forms: [
      spice('whole', 'utuh kering', 'whole dried', whole(), hs('heading-text-fits', '090831'), 'cardamom'),
      shape(
        'ground',
        'bubuk',
        'ground',
        { bundle: 'PLANT-RAW', base: 'KGM', units: units('TNE KGM bag') },
        '090832',
        ground(),
      ),
    ],
  },
  {
    slug: 'chilli',
    names: { id: 'cabai', en: 'chilli' },
    synonyms: also(
      'cabe; lombok; cabai rawit; cabe rawit; cabai merah; cabe keriting; rawit; lado; cengek; ridge; cabai keriting; lombok abang; rica; rica rica; cabya; polong; sabrang',
      'chili; chillies; chilies; hot pepper; red pepper; chilli pepper; chili pepper; birds eye chilli; bird eye chilli; cayenne; chilli flakes; chili flake; paprika',
    ),
    parents: ['spices'],
    forms: [
      spice('dried', 'kering utuh', 'dried whole', whole(), hs('heading-text-fits', '090421'), 'chilli-dried-ground'),
      spice('ground', 'bubuk', 'ground', ground(), hs('arguable-or-unchecked', '090422 090421'), 'chilli-dried-ground'),
      shape('fresh', 'segar', 'fresh', kinds.fresh, '070960', also('segar', 'fresh')),
    ],
  },
  {
    slug: 'candlenut',
    names: { id: 'kemiri', en: 'candlenut' },
    synonyms: also(
      'buah kemiri; muncang; miri; sapiri; kameri; dama; hambiri; kere',
      'candle nut; kukui nut; candle nuts; kemiri nut; candlenuts; kemiri',
      'Aleurites moluccanus',
    ),
    parents: ['spices', 'nuts'],
    forms: [
      spice(
        'shelled',
        'kupas',
        'shelled',
        also('kupas; biji; bulat', 'shelled; kernel; whole'),
        hs('arguable-or-unchecked', '080299', 'not checked against the national tariff'),
        'candlenut',
      ),
    ],
  },
];
