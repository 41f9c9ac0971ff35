import { also, hs, units } from '../author';
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

const whole = (): Synonyms => also('utuh; kering; bulat', 'whole; dried; dry');
const ground = (): Synonyms => also('bubuk; giling; tepung', 'ground; powder; crushed; powdered');

export const spices: Commodity[] = [
  {
    slug: 'pepper',
    names: { id: 'lada', en: 'pepper' },
    synonyms: also('merica; sahang', 'peppercorn; peppercorns', 'Muntok; lada Lampung; lada Bangka; Piper nigrum'),
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
    synonyms: also('cengkeh; bunga cengkeh', 'clove; lal pari'),
    parents: ['spices'],
    forms: [spice('whole', 'utuh kering', 'whole dried', whole(), hs('heading-text-fits', '090710'), 'cloves')],
  },
  {
    slug: 'nutmeg',
    names: { id: 'pala', en: 'nutmeg' },
    synonyms: also('biji pala', 'nutmegs', 'Myristica; pala Banda; pala Papua'),
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
    ],
  },
  {
    slug: 'mace',
    names: { id: 'fuli', en: 'mace' },
    synonyms: also('bunga pala; fuli pala', 'nutmeg mace'),
    parents: ['spices'],
    forms: [spice('whole', 'utuh', 'whole', whole(), hs('heading-text-fits', '090821'), 'nutmeg-mace')],
  },
  {
    slug: 'cinnamon',
    names: { id: 'kayu manis', en: 'cinnamon' },
    synonyms: also('kulit manis; kulit kayu manis', 'cassia; cassia bark', 'cassiavera; cassia vera; korintje'),
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
    synonyms: also('panili; vanila', 'vanilla pods', 'Vanilla planifolia'),
    parents: ['spices'],
    forms: [
      spice(
        'beans',
        'polong kering',
        'cured beans',
        also('polong; kering; biji', 'beans; bean; pods; cured; dried; gourmet'),
        hs('heading-text-fits', '090510'),
        'vanilla',
      ),
    ],
  },
  {
    slug: 'ginger',
    names: { id: 'jahe', en: 'ginger' },
    synonyms: also('jahe gajah; jahe merah; jahe emprit', 'red ginger; elephant ginger; ginger root'),
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
    synonyms: also('kunir; kunyit kuning', 'turmeric finger; curcuma', 'Curcuma longa'),
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
    synonyms: also('kapol; gardamunggu', 'cardamoms; cardamon; white cardamom; java cardamom'),
    parents: ['spices'],
    forms: [spice('whole', 'utuh kering', 'whole dried', whole(), hs('heading-text-fits', '090831'), 'cardamom')],
  },
  {
    slug: 'chilli',
    names: { id: 'cabai', en: 'chilli' },
    synonyms: also(
      'cabe; lombok; cabai rawit; cabe jawa',
      'chili; chillies; chilies; hot pepper; red pepper; chilli pepper; chili pepper',
    ),
    parents: ['spices'],
    forms: [
      spice('dried', 'kering utuh', 'dried whole', whole(), hs('heading-text-fits', '090421'), 'chilli-dried-ground'),
      spice('ground', 'bubuk', 'ground', ground(), hs('arguable-or-unchecked', '090422'), 'chilli-dried-ground'),
    ],
  },
  {
    slug: 'candlenut',
    names: { id: 'kemiri', en: 'candlenut' },
    synonyms: also('buah kemiri', 'candle nut; kukui nut'),
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
