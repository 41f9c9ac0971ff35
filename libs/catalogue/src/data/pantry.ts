import { also, good, kinds, shape } from '../author';
import { type Commodity } from '../types';

/** Village kitchens: prepared foods beyond the rows of the commodity table. */
export const pantry: Commodity[] = [
  good(
    'emping',
    'emping melinjo',
    'melinjo crackers',
    'snacks',
    also(
      'emping; keripik melinjo; emping mlinjo; emping blinjo; emping tangkil',
      'emping; melinjo chips; gnetum chips; melinjo cracker; belinjo crackers; belinjo',
      'Gnetum gnemon',
    ),
    [
      shape(
        'raw-or-fried',
        'mentah atau goreng',
        'raw or fried',
        kinds.processed,
        '190590 200899',
        also('mentah; goreng; manis; pedas', 'raw; fried; sweet; spicy'),
      ),
    ],
  ),
  good(
    'tempe',
    'tempe',
    'tempeh',
    '',
    also(
      'tempe kedelai; tempe beku; tempe kaleng; oncom; tahu',
      'tempe; frozen tempeh; soy tempeh; fermented soybean cake; tofu',
    ),
    [
      shape(
        'frozen',
        'segar atau beku',
        'fresh or frozen',
        kinds.processed,
        '210690 200599',
        also('beku; segar; kemasan', 'frozen; fresh; sliced; vacuum'),
      ),
    ],
  ),
  good(
    'floss',
    'abon',
    'meat and fish floss',
    '',
    also(
      'abon ikan; abon sapi; abon tuna; abon ayam; abon lele; abon cakalang',
      'floss; beef floss; fish floss; shredded dried meat; meat floss; tuna floss',
    ),
    [
      shape(
        'fish',
        'ikan',
        'fish',
        kinds.fish,
        '160420',
        also('ikan; tuna; lele; cakalang; bandeng', 'fish; tuna'),
        also('abon ikan; abon tuna; abon lele; abon cakalang; abon bandeng', 'fish floss; tuna floss'),
      ),
      shape(
        'beef',
        'sapi',
        'beef',
        kinds.animal,
        '160250',
        also('sapi; daging', 'beef; meat'),
        also('abon sapi', 'beef floss'),
      ),
    ],
  ),
  good(
    'rendang',
    'rendang dan masakan siap saji',
    'rendang and ready meals',
    '',
    also(
      'rendang; gudeg; gudeg kaleng; rendang kemasan; randang; rawon; dendeng; dendeng sapi; lauk siap saji; makanan siap saji; ayam betutu',
      'beef rendang; ready meals; ready meal; ready to eat; indonesian ready meals; beef jerky; jerky; ready to eat rendang',
    ),
    [
      shape(
        'packed',
        'kemasan',
        'packed',
        kinds.animal,
        '160250 210690',
        also('kaleng; kemasan; sapi', 'canned; packed; beef; retort'),
      ),
    ],
  ),
  good(
    'shrimp-paste',
    'terasi',
    'shrimp paste',
    '',
    also(
      'terasi udang; petis; petis udang; belacan; trasi; terasi toboali; acan; rusip; calok',
      'belacan; fermented shrimp paste; shrimp pastes; dried shrimp paste',
      'blachan',
    ),
    [
      shape(
        'block',
        'blok atau bubuk',
        'block or powder',
        kinds.shellfish,
        '210390 160529',
        also('udang; blok; bubuk; bakar; olahan', 'block; powder; fermented; toasted'),
      ),
    ],
  ),
  good(
    'dried-shrimp',
    'ebi',
    'dried shrimp',
    'crustacean',
    also(
      'udang kering; ebi kering; rebon; udang rebon; rebon kering; udang papay',
      'dried prawn; dried shrimps; sun dried shrimp; krill; acetes; dried baby shrimp',
    ),
    [shape('dried', 'kering', 'dried', kinds.shellfish, '030695', also('kering; kupas', 'dried; peeled; salted'))],
  ),
  good(
    'salted-egg',
    'telur asin',
    'salted duck eggs',
    '',
    also(
      'telur bebek asin; telor asin; telur asin brebes',
      'salted egg; salted eggs; salted duck egg; salted egg yolk',
    ),
    [
      shape(
        'cooked',
        'matang',
        'cooked',
        { ...kinds.animal, base: 'H87', units: kinds.live.units.slice(0, 1) },
        '040790',
        also('matang; asap; bebek', 'cooked; duck; smoked'),
      ),
    ],
  ),
  good(
    'bee-products',
    'propolis dan produk lebah',
    'bee products',
    '',
    also(
      'propolis; lilin lebah; royal jelly; bee pollen; tepung sari lebah; malam lebah; sarang madu',
      'propolis; beeswax; royal jelly; bee pollen; bee wax; honeycomb; bee products',
    ),
    [shape('raw', 'mentah', 'raw', kinds.animal, '041090 152190', also('mentah; cair', 'raw; liquid; extract'))],
  ),
  good(
    'instant-coffee-drinks',
    'kopi instan dan kopi racik',
    'instant and blended coffee',
    '',
    also(
      'kopi instan; kopi jahe; kopi rempah; kopi kelor; kopi celup; kopi drip; kopi sachet; kopi durian',
      'instant coffee; drip bag coffee; drip coffee; coffee extract; ginger coffee; coffee drip bag; soluble coffee; coffee mix; freeze dried coffee',
    ),
    [
      shape(
        'packed',
        'kemasan',
        'packed',
        kinds.processed,
        '210111 210112',
        also('kemasan; sachet; celup; instan', 'packed; sachet; bag; instant; powder'),
      ),
    ],
  ),
  good(
    'seasoned-nuts',
    'kacang olahan',
    'seasoned nuts',
    'snacks',
    also(
      'kacang mete goreng; kacang goreng; kacang telur; kacang oven; kacang bawang; kacang atom; mete goreng; mete panggang; kacang disco',
      'roasted cashews; roasted peanuts; coated peanuts; roasted cashew; fried peanuts; seasoned nuts; salted cashew; roasted nuts; salted peanuts',
    ),
    [
      shape(
        'roasted',
        'goreng atau panggang',
        'roasted or fried',
        kinds.processed,
        '200819 200811',
        also('goreng; panggang; sangrai; oven', 'roasted; fried; salted; flavoured; flavored'),
      ),
    ],
  ),
  good(
    'coconut-nectar',
    'nektar dan sirup kelapa',
    'coconut nectar, vinegar and aminos',
    'coconut',
    also(
      'nektar kelapa; kecap kelapa; cuka kelapa; nira kelapa; sirup kelapa; madu kelapa; cuka aren; cuka nira',
      'coconut nectar; coconut syrup; coconut aminos; coconut vinegar; coconut sap; coconut honey; coco aminos; palm vinegar; coconut amino',
    ),
    [
      shape(
        'bottled',
        'botol',
        'bottled',
        kinds.processed,
        '170290 210390 220900',
        also('botol; cair', 'bottled; liquid; drum'),
      ),
    ],
  ),
  good(
    'coconut-milk',
    'santan',
    'coconut milk and cream',
    'coconut',
    also(
      'santan kelapa; krim kelapa; santan bubuk; santan kara; santan instan; kelapa krim; santan kental',
      'coconut milk; coconut cream; coconut milk powder; creamed coconut; coco milk',
    ),
    [
      shape(
        'liquid',
        'cair',
        'liquid',
        kinds.processed,
        '200899 210690 220299',
        also('cair; kemasan; kaleng; kental; beku', 'liquid; canned; uht; frozen; aseptic; tetra'),
      ),
      shape(
        'powder',
        'bubuk',
        'powder',
        kinds.processed,
        '210690',
        also('bubuk; serbuk; instan', 'powder; spray dried; instant'),
        also('santan bubuk', 'coconut milk powder; coconut cream powder'),
      ),
    ],
  ),
  good(
    'nata-de-coco',
    'nata de coco',
    'nata de coco',
    'coconut',
    also('sari kelapa; nata; nata decoco', 'coconut gel; nata; coconut jelly'),
    [
      shape(
        'cubes',
        'kubus',
        'cubes',
        kinds.processed,
        '200899 210690',
        also('kubus; lembaran; mentah; sirup', 'cubes; sheets; raw; syrup; low acid; dice; diced'),
      ),
    ],
  ),
  good(
    'fresh-coconut',
    'kelapa segar',
    'fresh coconut',
    'coconut',
    also(
      'kelapa bulat; kelapa muda; kelapa tua; kelapa butir; kelapa jambul; degan; kelapa hijau; kelapa kopyor; daging kelapa; buah kelapa; dogan; kelapa utuh; kelapa kupas; kelapa hibrida; nyiur; kelapa beku',
      'fresh coconuts; young coconut; semi husked coconut; husked coconut; mature coconut; whole coconut; semihusked coconut; green coconut; coconut meat; frozen coconut meat; coconut fruit; dehusked coconut; brown coconut; tender coconut; coconut dehusked',
      'Cocos nucifera',
    ),
    [
      shape(
        'husked',
        'kupas sabut',
        'husked',
        kinds.fresh,
        '080112',
        also('kupas; kupas sabut; tua; bulat; jambul', 'husked; semi husked; mature; semihusked; dehusked'),
      ),
      shape(
        'young-or-whole',
        'muda atau utuh',
        'young or whole',
        kinds.fresh,
        '080119',
        also('muda; utuh; hijau', 'young; whole; green; tender; meat; frozen; peeled'),
      ),
    ],
  ),
  good(
    'coconut-flour',
    'tepung kelapa',
    'coconut flour',
    'coconut flour-and-starch',
    also('tepung ampas kelapa; ampas kelapa', 'coconut fiber flour; coconut powder'),
    [shape('flour', 'tepung', 'flour', kinds.processed, '110630', also('organik', 'low fat; organic'))],
  ),
  good(
    'coconut-chips',
    'keripik kelapa',
    'coconut chips',
    'coconut snacks',
    also('kripik kelapa; kelapa panggang', 'toasted coconut chips; coconut crisps; roasted coconut; coconut chip'),
    [
      shape(
        'toasted',
        'panggang',
        'toasted',
        kinds.processed,
        '200819',
        also('panggang', 'toasted; roasted; sweetened'),
      ),
    ],
  ),
  good(
    'coconut-shell',
    'batok kelapa',
    'coconut shell',
    'coconut biomass',
    also('tempurung kelapa; batok; tempurung', 'coconut shells; raw coconut shell; coconut husk; coconut shell powder'),
    [shape('raw', 'mentah', 'raw', kinds.fuel, '140490', also('mentah; bubuk; kering', 'raw; powder; dried; crushed'))],
  ),
];
