import { also, good, kinds, shape } from '../author';
import { type Commodity, type Synonyms } from '../types';

const fresh = (code: string) =>
  shape('fresh', 'segar', 'fresh', kinds.fresh, code, also('segar; muda; matang', 'fresh; ripe; young; unripe'));
const dried = (code: string) =>
  shape(
    'dried',
    'kering',
    'dried',
    kinds.processed,
    code,
    also('kering; manisan; iris kering', 'dried; dehydrated; dried slices; freeze dried; candied'),
  );
const frozen = (code = '081190') =>
  shape(
    'frozen',
    'beku',
    'frozen',
    kinds.fresh,
    code,
    also('beku; potong beku; pulp; bubur buah; puree', 'frozen; pulp; puree; chunks; IQF'),
  );

const fruit = (slug: string, id: string, en: string, synonyms: Synonyms, code: string): Commodity =>
  good(slug, id, en, 'fruit', synonyms, [fresh(code), frozen(), dried('081340')]);

/** Fruit beyond the rows of the commodity table, and what is made of fruit. */
export const orchard: Commodity[] = [
  good(
    'avocado',
    'alpukat',
    'avocado',
    'fruit',
    also(
      'apokat; alpokat; avokad; alpukat mentega; alpukat hass; pokat; apukat; alpuket',
      'avocados; hass avocado; butter avocado',
      'Persea americana',
    ),
    [fresh('080440'), frozen()],
  ),
  fruit(
    'papaya',
    'pepaya',
    'papaya',
    also(
      'pepaya california; kates; gedang; papaya california; gandul',
      'pawpaw; papayas; green papaya',
      'Carica papaya',
    ),
    '080720',
  ),
  fruit(
    'melon',
    'melon dan semangka',
    'melons and watermelons',
    also('melon; semangka; blewah; golden melon; timun suri', 'melon; watermelon; cantaloupe; rock melon; honeydew'),
    '080719 080711',
  ),
  fruit(
    'jackfruit',
    'nangka',
    'jackfruit',
    also(
      'nangka muda; gori; cempedak; tewel; gudeg nangka',
      'jack fruit; young jackfruit; green jackfruit; cempedak',
      'Artocarpus heterophyllus',
    ),
    '081090',
  ),
  fruit(
    'breadfruit',
    'sukun',
    'breadfruit',
    also('sukun; kluwih', 'bread fruit; breadfruit flour', 'Artocarpus altilis'),
    '081090',
  ),
  fruit(
    'rambutan',
    'rambutan dan kelengkeng',
    'rambutan, longan and langsat',
    also(
      'rambutan; kelengkeng; lengkeng; duku; langsat; kokosan; matoa; kepel; leci; duku palembang',
      'rambutan; longan; langsat; lanzones; lychee; matoa',
      'Nephelium lappaceum',
    ),
    '081090',
  ),
  fruit(
    'citrus',
    'jeruk',
    'citrus',
    also(
      'jeruk keprok; jeruk siam; jeruk bali; jeruk nipis; jeruk limau; jeruk lemon; jeruk pamelo; pomelo; limau; jeruk manis; jeruk gerga; lemon cui; jeruk kasturi; jeruk sambal; jeruk pontianak',
      'orange; oranges; tangerine; mandarin; mandarin orange; pomelo; lime; lemon; key lime; calamansi; citrus fruit',
      'Citrus reticulata',
    ),
    '080521 080550 080540',
  ),
  fruit(
    'guava',
    'jambu biji',
    'guava',
    also(
      'jambu; jambu kristal; jambu air; jambu merah; jambu klutuk; jambu bol',
      'guavas; crystal guava; water apple; rose apple; wax apple; pink guava',
      'Psidium guajava',
    ),
    '080450 081090',
  ),
  fruit(
    'passion-fruit',
    'markisa',
    'passion fruit',
    also(
      'konyal; erbis; terong belanda; markisa medan; tamarillo',
      'passionfruit; passion fruits; tamarillo; granadilla',
      'Passiflora edulis',
    ),
    '081090',
  ),
  fruit(
    'soursop',
    'sirsak',
    'soursop',
    also(
      'sirsat; srikaya; nangka belanda; nangka sabrang',
      'graviola; guanabana; custard apple; sugar apple; soursop pulp',
      'Annona muricata',
    ),
    '081090',
  ),
  fruit(
    'starfruit',
    'belimbing',
    'starfruit',
    also(
      'belimbing dewa; blimbing; belimbing wuluh; carambola; sawo; sawo manila; kedondong; kesemek; buah tin; ciplukan; mulberry',
      'star fruit; carambola; sapodilla; ambarella; persimmon; bilimbi; golden berry; physalis; cape gooseberry; mulberry',
    ),
    '081090',
  ),
  good(
    'strawberry',
    'stroberi',
    'strawberry',
    'fruit',
    also('strawberi; arbei; stroberi ciwidey; strawbery', 'strawberries'),
    [fresh('081010'), frozen('081110')],
  ),
  good(
    'sugar-palm-fruit',
    'kolang-kaling',
    'sugar palm fruit',
    'fruit',
    also(
      'kolang kaling; buah aren; buah atap; buah nipah; cangkaleng; beluluk',
      'palm fruit; sugar palm seed; palm seeds; attap seed; attap chee; nipa palm fruit; toddy palm seed',
      'Arenga pinnata',
    ),
    [
      shape(
        'preserved',
        'basah atau dalam sirup',
        'fresh or in syrup',
        kinds.processed,
        '200899',
        also('sirup; kemasan; kaleng; segar', 'syrup; canned; preserved; fresh'),
      ),
    ],
  ),
  good(
    'fruit-preserves',
    'selai, sirup dan sari buah',
    'jams, syrups and juices',
    '',
    also(
      'selai; sirup buah; sari buah; jus buah; manisan buah; asinan; sirup markisa; sirup pala; manisan pala; dodol; dodol garut; jenang; wajik; manisan; puree buah; sirup; sari apel; selai nanas; buah kering; keripik buah kering; manisan carica; carica; asinan pala',
      'fruit jam; jam; fruit juice; fruit syrup; fruit puree; marmalade; dried fruit; dried fruits; candied fruit; pineapple jam; passion fruit syrup; fruit concentrate; juice concentrate; pineapple juice; mango juice; mango puree; canned pineapple; canned fruit; guava juice; fruit leather; candied nutmeg; fruit pulp',
    ),
    [
      shape(
        'preserved',
        'olahan',
        'preserved',
        kinds.processed,
        '200799 200899 200989',
        also('olahan; botol; kemasan', 'preserved; bottled; canned'),
      ),
    ],
  ),
];
