import { also, good, kinds, shape } from '../author';
import { type Commodity, type Synonyms } from '../types';

const resin = (slug: string, id: string, en: string, synonyms: Synonyms, code = '130190'): Commodity =>
  good(slug, id, en, 'resins', synonyms, [
    shape(
      'lump',
      'bongkah atau butiran',
      'lumps or grains',
      kinds.raw,
      code,
      also(
        'bongkah; butiran; batu; kristal; kering; abu; getah',
        'lump; lumps; grains; raw; crystal; dust; resin; tears; gum',
      ),
    ),
  ]);

const attar = (slug: string, id: string, en: string, synonyms: Synonyms, code = '330129'): Commodity =>
  good(slug, id, en, 'essential-oil', synonyms, [
    shape(
      'oil',
      'minyak',
      'oil',
      kinds.oil,
      code,
      also('suling; murni', 'pure; distilled; essential; crude; light; dark'),
    ),
  ]);

const pressed = (slug: string, id: string, en: string, synonyms: Synonyms): Commodity =>
  good(slug, id, en, 'vegetable-oil', synonyms, [
    shape(
      'oil',
      'minyak',
      'oil',
      kinds.oil,
      '151590',
      also('murni; perasan dingin', 'pure; cold pressed; virgin; refined; crude'),
    ),
  ]);

/** Resins, oils, fuels, canes and timber. */
export const forest: Commodity[] = [
  resin(
    'damar',
    'damar',
    'damar resin',
    also(
      'getah damar; damar batu; damar mata kucing; kopal; getah kopal; damar putih',
      'dammar; damar gum; copal; gum damar; gum copal; manila copal; dammar gum',
      'Shorea; Agathis',
    ),
  ),
  resin(
    'benzoin',
    'kemenyan',
    'benzoin',
    also(
      'getah kemenyan; haminjon; hamijon; kemenyan toba',
      'gum benzoin; benjamin; gum benjamin; benzoin resin; styrax; frankincense sumatra',
      'Styrax',
    ),
  ),
  resin(
    'dragons-blood',
    'jernang',
    'dragon’s blood',
    also(
      'getah jernang; rotan jernang; jerenang',
      'dragon blood; dragons blood resin; dragon blood resin',
      'Daemonorops draco',
    ),
  ),
  resin(
    'rosin',
    'gondorukem',
    'gum rosin',
    also(
      'getah pinus; gondorukem; gum rosin; siongka; arpus',
      'rosin; pine resin; colophony; pine gum',
      'Pinus merkusii',
    ),
    '380610 130190',
  ),
  resin(
    'agarwood',
    'gaharu',
    'agarwood',
    also(
      'kayu gaharu; garu; gaharu super; gubal gaharu; kemedangan; dupa gaharu',
      'agarwood chips; oud chips; oud; oudh; eaglewood; aloeswood; agar wood; oud wood',
      'Aquilaria; gyrinops',
    ),
    '121190 440399',
  ),
  resin(
    'sandalwood',
    'cendana',
    'sandalwood',
    also(
      'kayu cendana; serbuk cendana; hau meni',
      'sandal wood; sandalwood chips; sandalwood powder',
      'Santalum album',
    ),
    '121190 440399',
  ),
  attar(
    'vetiver-oil',
    'minyak akar wangi',
    'vetiver oil',
    also(
      'akar wangi; minyak vetiver; larasetu; minyak usar',
      'vetiver; vetiver essential oil; vetyver oil',
      'Vetiveria',
    ),
  ),
  attar(
    'cajuput-oil',
    'minyak kayu putih',
    'cajuput oil',
    also(
      'kayu putih; minyak kayuputih; kajuput; minyak gelam',
      'cajeput oil; cajuput; cajeput; cajaput oil',
      'Melaleuca cajuputi',
    ),
  ),
  attar(
    'sandalwood-oil',
    'minyak cendana',
    'sandalwood oil',
    also('atsiri cendana', 'sandalwood essential oil; sandal wood oil'),
  ),
  attar(
    'agarwood-oil',
    'minyak gaharu',
    'agarwood oil',
    also('atsiri gaharu; minyak oud', 'oud oil; oudh oil; agarwood essential oil'),
  ),
  attar(
    'lemongrass-oil',
    'minyak serai dapur',
    'lemongrass oil',
    also('minyak sereh dapur; atsiri serai dapur', 'lemongrass essential oil; lemon grass oil'),
  ),
  attar(
    'ginger-oil',
    'minyak jahe',
    'ginger oil',
    also(
      'atsiri jahe; minyak kunyit; minyak temulawak; atsiri kunyit',
      'ginger essential oil; turmeric oil; turmeric essential oil; galangal oil',
    ),
  ),
  attar(
    'cinnamon-oil',
    'minyak kayu manis',
    'cinnamon oil',
    also(
      'minyak kulit manis; atsiri kayu manis; minyak lawang; minyak masoi; minyak masoyi',
      'cassia oil; cinnamon bark oil; cinnamon leaf oil; massoia oil; cinnamon essential oil; cassia essential oil',
    ),
  ),
  attar(
    'pepper-oil',
    'minyak lada',
    'pepper oil',
    also(
      'atsiri lada; minyak lada hitam; minyak fuli',
      'black pepper oil; black pepper essential oil; mace oil; pepper essential oil',
    ),
  ),
  attar(
    'kaffir-lime-oil',
    'minyak jeruk purut',
    'kaffir lime oil',
    also(
      'minyak daun jeruk purut; minyak jeruk; atsiri jeruk',
      'kaffir lime leaf oil; lime oil; kaffir lime essential oil; citrus oil',
    ),
    '330119',
  ),
  attar(
    'flower-oils',
    'minyak bunga dan daun lain',
    'other flower and leaf oils',
    also(
      'minyak melati; minyak mawar; minyak sedap malam; minyak kemangi; minyak sirih; minyak surian; minyak eukaliptus; minyak ekaliptus; minyak ylang ylang; minyak kapulaga; minyak gurjun; minyak tengkawang atsiri; minyak pakanangi; minyak permen; minyak adas',
      'jasmine oil; ylang ylang essential oil; basil oil; eucalyptus oil; betel leaf oil; gurjun balsam; cardamom oil; tuberose oil; jasmine absolute; fennel oil; eucalyptus essential oil',
    ),
  ),
  attar(
    'turpentine',
    'terpentin',
    'turpentine',
    also('minyak terpentin; minyak pinus; terpentine', 'turpentine oil; gum turpentine; pine oil; oil of turpentine'),
    '380510',
  ),
  pressed(
    'candlenut-oil',
    'minyak kemiri',
    'candlenut oil',
    also('minyak kukui', 'kukui oil; kukui nut oil; candle nut oil'),
  ),
  pressed(
    'tamanu-oil',
    'minyak nyamplung',
    'tamanu oil',
    also('nyamplung; minyak tamanu', 'tamanu; calophyllum oil; foraha oil', 'Calophyllum inophyllum'),
  ),
  pressed(
    'moringa-oil',
    'minyak kelor',
    'moringa oil',
    also('minyak biji kelor', 'moringa seed oil; ben oil; behen oil'),
  ),
  pressed(
    'other-pressed-oils',
    'minyak nabati lain',
    'other pressed oils',
    also(
      'minyak kenari; minyak tengkawang; lemak tengkawang; minyak wijen; minyak kacang; minyak biji ketapang; minyak buah merah; buah merah; minyak jarak; minyak jarak pagar; tengkawang; minyak biji teh; minyak biji labu',
      'canarium oil; illipe butter; red fruit oil; sesame oil; castor oil; sacha inchi oil; illipe; kenari oil; peanut oil',
      'Pandanus conoideus',
    ),
  ),
  good(
    'wood-charcoal',
    'arang kayu',
    'wood charcoal',
    'biomass',
    also(
      'arang; arang bakau; arang halaban; arang kayu keras; arang bambu; arang bbq; arang sawdust; briket kayu; briket serbuk gergaji; arang hutan; arang lamtoro; briket sekam; arang alaban; briket',
      'charcoal; hardwood charcoal; lump charcoal; mangrove charcoal; bbq charcoal; barbecue charcoal; bamboo charcoal; sawdust briquettes; sawdust charcoal; binchotan; white charcoal; halaban charcoal; briquettes; briquette',
    ),
    [
      shape('lump', 'bongkah', 'lump', kinds.fuel, '440290 440210', also('bongkah; keras', 'lump; hardwood; barbecue')),
      shape(
        'briquettes',
        'briket',
        'briquettes',
        kinds.fuel,
        '440290',
        also('briket; kubus; heksagonal', 'briquettes; sawdust; hexagonal; briquette'),
      ),
    ],
  ),
  good(
    'wood-pellets',
    'pelet kayu',
    'wood pellets',
    'biomass',
    also(
      'wood pellet; pellet kayu; pelet; serpih kayu; wood chip; serbuk kayu; cangkang kemiri; pelet sekam; serbuk gergaji; pelet biomassa; tandan kosong; sekam padi',
      'wood pellet; wood chips; woodchip; sawdust; sawdust pellet; biomass pellet; rice husk pellet; rice husk; efb pellet; empty fruit bunch; woodchips',
    ),
    [
      shape(
        'pellets',
        'pelet',
        'pellets',
        kinds.fuel,
        '440131',
        also('pelet; kaliandra; kayu keras', 'pellets; hardwood; calliandra; industrial'),
      ),
      shape(
        'chips',
        'serpih',
        'chips',
        kinds.fuel,
        '440122 440149',
        also('serpih; serbuk', 'chips; sawdust'),
        also('serpih kayu; wood chip; serbuk kayu; serbuk gergaji', 'wood chips; woodchip; woodchips; sawdust'),
      ),
    ],
  ),
  good(
    'rattan',
    'rotan',
    'rattan cane',
    '',
    also(
      'rotan mentah; rotan asalan; rotan poles; rotan batang; rotan kupas; kulit rotan; rotan bulat; rotan natural; rotan manau; rotan sega; fitrit; rotan core; batang rotan; rotan pitrit',
      'raw rattan; rattan poles; rattan pole; rattan core; rattan skin; rattan peel; manau; rattan material; rattan cane; rattan webbing; rattan reed',
      'Calamus',
    ),
    [
      shape(
        'raw',
        'mentah',
        'raw',
        kinds.raw,
        '140120',
        also('mentah; asalan; bulat; batang; kupas', 'raw; poles; pole; unprocessed; washed; whole; core'),
      ),
      shape(
        'webbing',
        'anyaman lembaran',
        'webbing',
        kinds.craft,
        '460122',
        also('anyaman lembaran; webbing', 'webbing; cane webbing; mesh'),
        also('webbing rotan', 'rattan webbing; cane webbing; rattan cane webbing'),
      ),
    ],
  ),
  good(
    'bamboo',
    'bambu',
    'bamboo poles',
    '',
    also(
      'bambu mentah; bambu batang; bambu petung; bambu apus; bambu hitam; bambu laminasi; bilah bambu; pring; awi; galah bambu; bambu awet',
      'bamboo; bamboo pole; raw bamboo; bamboo slats; bamboo culm; black bamboo; bamboo stick; bamboo culms',
      'Dendrocalamus',
    ),
    [
      shape(
        'poles',
        'batang',
        'poles',
        kinds.raw,
        '140110',
        also('batang; bilah; awet; mentah', 'poles; pole; treated; raw; slats; canes'),
      ),
    ],
  ),
  good(
    'timber',
    'kayu',
    'timber',
    '',
    also(
      'kayu bulat; kayu gelondongan; kayu gergajian; kayu sengon; kayu jati; papan kayu; balok kayu; kayu mahoni; kayu ulin; kayu merbau; kayu meranti; sengon; jati; kayu olahan; balken; kayu albasia; decking; lantai kayu; pintu kayu; kayu lapis; tripleks; veneer; kayu sonokeling; kayu trembesi; kayu lapis sengon',
      'timber; sawn timber; sawn wood; logs; log; teak wood; teak; lumber; albizia wood; mahogany; wood decking; wooden flooring; wooden door; plywood; falcata; teak lumber; teak logs; merbau decking; barecore; hardwood; wooden doors; teak timber; round logs; wood planks; wood flooring; sengon wood; rosewood; ironwood',
    ),
    [
      shape(
        'sawn',
        'gergajian',
        'sawn',
        kinds.timber,
        '440729 440799',
        also('gergajian; papan; balok; olahan; serut; s4s', 'sawn; planks; boards; planed; lumber; decking'),
      ),
      shape(
        'logs',
        'bulat (gelondongan)',
        'logs',
        kinds.timber,
        '440349 440399',
        also('bulat; gelondongan', 'logs; log; round; roundwood'),
        also('kayu bulat; kayu gelondongan', 'logs; log; round logs; teak logs; roundwood'),
      ),
    ],
  ),
  good(
    'plant-fibre',
    'serat tanaman',
    'plant fibres',
    '',
    also(
      'serat abaka; abaka; ijuk; serat ijuk; kapuk; serat nanas; serat rami; rami; serat pisang; pelepah pisang; serat agel; lidi; lidi sawit; lidi kelapa; lidi nipah; enceng gondok kering; eceng gondok kering; mendong kering; pandan kering; daun lontar; serat daun; gebang; serat sisal; daun nipah; kapas; batang eceng gondok',
      'abaca; abaca fiber; abaca fibre; manila hemp; arenga fibre; palm fibre; palm fiber; kapok; kapok fibre; pineapple fiber; ramie; banana fiber; banana fibre; palm broom sticks; palm midrib; coconut midrib; ekel; ekel broom stick; broom sticks; dried water hyacinth; pineapple leaf fibre; plant fiber; natural fibre; natural fiber; palm leaf stick; ijuk fiber; sugar palm fiber; sisal fiber; nipah stick; coconut leaf stick; coconut ekel',
      'Musa textilis; Ceiba pentandra',
    ),
    [
      shape(
        'fibre',
        'serat',
        'fibre',
        kinds.fibre,
        '530500 140490',
        also('serat; kering; mentah; anyaman', 'fibre; fiber; raw; dried; strips'),
      ),
    ],
  ),
  good(
    'ornamental-plants',
    'tanaman hias',
    'ornamental plants',
    '',
    also(
      'aglaonema; aglonema; anthurium; monstera; philodendron; filodendron; janda bolong; kaktus; bonsai; anggrek; bunga potong; krisan; melati; daun dracaena; tanaman hias daun; sansevieria; tanaman air; bunga anggrek; bunga melati; caladium; keladi hias; leatherleaf; palem hias; bunga krisan; bunga sedap malam; daun potong; tanaman karnivora; kantong semar; moss; lumut; tissue culture tanaman hias',
      'ornamental plant; houseplants; houseplant; aroid; orchid; orchids; cut flowers; cut flower; chrysanthemum; jasmine; foliage; cactus; succulents; live plants; live plant; tropical plants; aquatic plants; aquarium plants; potted plants; tropical plant; cut foliage; dracaena; sphagnum moss; nepenthes; rare plants',
    ),
    [
      shape(
        'live',
        'hidup',
        'live',
        { ...kinds.live, bundle: 'FRESH', units: kinds.wood.units },
        '060290',
        also('hidup; pot; daun', 'live; potted; tissue culture; rooted'),
      ),
      shape(
        'cut',
        'bunga dan daun potong',
        'cut flowers and foliage',
        { ...kinds.live, bundle: 'FRESH', units: kinds.wood.units },
        '060319 060313 060314 060420',
        also('potong; bunga; ronce', 'cut; flowers; foliage'),
        also(
          'bunga potong; krisan; bunga krisan; daun potong; bunga melati; melati',
          'cut flowers; cut flower; chrysanthemum; jasmine; cut foliage',
        ),
      ),
    ],
  ),
  good(
    'pumice',
    'batu apung',
    'pumice',
    '',
    also('batu apung lombok; batu kambang', 'pumice stone; pumice stones; pumice rock'),
    [
      shape(
        'lump',
        'bongkah',
        'lumps',
        { ...kinds.fuel, bundle: 'CRAFT' },
        '251310',
        also('bongkah; kerikil; butiran', 'lumps; crushed; stone; stones; powder'),
      ),
    ],
  ),
];
