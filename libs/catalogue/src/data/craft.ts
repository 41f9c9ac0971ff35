import { also, checkedPack, hs, kinds, pack, shape, units } from '../author';
import { type Bundle, type Commodity, type Form, type Synonyms } from '../types';

const none = also();

/** A form counted in pieces. */
const pieces = (
  slug: string,
  id: string,
  en: string,
  words: Synonyms,
  alone: Synonyms,
  candidates: Form['hs'],
  bundle: Bundle,
  source: string,
  used = 'H87 kodi',
): Form => ({
  slug,
  names: { id, en },
  words,
  alone,
  hs: candidates,
  bundle,
  base: 'H87',
  units: units(used),
  source: [source],
});

const fits = (codes: string, reference?: string) => hs('heading-text-fits', codes, reference);
const SHEET = pack('lembar', 2, 'usual length of a sheet of batik, 2 m or more');

export const textiles: Commodity[] = [
  {
    slug: 'batik',
    names: { id: 'batik', en: 'batik' },
    synonyms: also(
      'batik tulis; batik cap; batik madura; kain batik; batik lasem; batik sutra; bathik; batik printing; batik gedog; batik tanjungbumi; batik kombinasi; sinjang; sinjang batik; jarik; jarik batik; jarit; batik gentongan; batik pekalongan; batik solo; batik cirebon; batik primissima',
      'hand drawn batik; stamped batik; hand stamped batik; handpainted batik; batik tulis; batik cloth; hand painted batik; batik textile; silk batik; batik fabrics; hand dyed batik',
    ),
    parents: ['textile', 'handicraft'],
    forms: [
      {
        slug: 'fabric',
        names: { id: 'kain', en: 'fabric' },
        words: also('kain; kain katun; bahan', 'fabric; cloth; cotton fabric; material'),
        alone: also(
          'jarik; jarik batik; sinjang batik; kain jarik; jarit; kain batik; kain panjang batik',
          'batik fabric; batik cloth; batik sarong',
        ),
        hs: hs(
          'arguable-or-unchecked',
          '520851 520852',
          'the batik process counts as printing; the weight of the cloth decides',
        ),
        bundle: 'TEXT',
        base: 'MTR',
        units: [...units('MTR'), SHEET, pack('kodi', 40, 'twenty sheets of 2 m')],
        source: ['batik-fabric'],
      },
      pieces(
        'shirt',
        'kemeja',
        'shirt',
        also(
          'kemeja; baju pria; baju; cowok; lengan panjang; lengan pendek; hem',
          'shirt; shirts; men shirt; garment; clothing; garments; long sleeve; short sleeve; mens',
        ),
        none,
        fits('620520'),
        'TEXT',
        'batik-garments',
      ),
      pieces(
        'dress',
        'gaun',
        'dress',
        also('gaun; dress; daster', 'dress; dresses; garment; clothing'),
        none,
        fits('620442'),
        'TEXT',
        'batik-garments',
      ),
      pieces(
        'blouse',
        'blus dan kebaya',
        'blouse',
        also('blus; kebaya', 'blouse; blouses; garment'),
        also('kebaya', 'kebaya'),
        hs('arguable-or-unchecked', '620630'),
        'TEXT',
        'batik-garments',
      ),
      pieces(
        'furnishing',
        'taplak dan sarung bantal',
        'furnishing',
        also('taplak; sarung bantal; taplak meja', 'tablecloth; cushion cover; furnishing; table runner; home textile'),
        also(
          'sarung bantal batik; taplak batik; taplak; taplak meja; sprei batik',
          'woven furnishing; batik furnishing; batik cushion cover; batik tablecloth; cushion cover; table runner; bed cover batik; woven cushion cover',
        ),
        hs('ruling-read', '630492', 'TARIC line for hand-printed batik'),
        'TEXT',
        'batik-woven-furnishing',
      ),
    ],
  },
  {
    slug: 'scarves',
    names: { id: 'selendang dan syal', en: 'scarves and shawls' },
    synonyms: also(
      'selendang; syal; pashmina; jilbab; kerudung; hijab; scarf; slendang; kain pantai; selendang sutra; syal rajut; selempang tenun; pasmina',
      'scarf; scarves; shawl; shawls; stole; hijab; headscarf; silk scarf; wrap shawl; cashmere scarf; scarfs; silk stole; silk shawl; neck scarf; batik scarf; bandana',
    ),
    parents: ['textile'],
    forms: [
      pieces(
        'silk',
        'sutra',
        'silk',
        also('sutra; sutera', 'silk'),
        none,
        fits('621410'),
        'TEXT',
        'scarves-shawls',
        'H87',
      ),
      pieces(
        'other',
        'bahan lain',
        'other materials',
        also('katun; wol; tenun', 'cotton; wool; viscose; woven'),
        none,
        fits('621490'),
        'TEXT',
        'scarves-shawls',
        'H87',
      ),
    ],
  },
  {
    slug: 'hand-woven-cloth',
    names: { id: 'tenun', en: 'hand-woven cloth' },
    synonyms: also(
      'kain tenun; ulos; songket; sarung tenun; tenun ikat; ikat; kain tenun ikat; tapis; kain tapis; sasak; endek; lurik; gringsing; tenun troso; goyor; sarung goyor; tenun lurik; kain songket; tenun sutra; kain sutra; kain tenun ikat sumba; tais; noken; kain endek; rangrang; kain ulos; sarung samarinda; sarung donggala; tenun sengkang; sutra sengkang; kain lurik; stagen; tenun gedog; kain limar; sarung sutra; tenun baduy; sulam tapis; hinggi; lipa sabbe; lipa; sabbe; sarung bugis; kain ikat; lurik tenun; ulap doyo; tenun doyo; tenun sambas; tenun bima; geringsing; kain gringsing; baju lurik; sarung mandar; sarung palekat; songket benang emas',
      'handwoven cloth; handwoven fabric; hand woven fabric; hand woven; ikat cloth; handloom; ikat fabric; woven fabric; handwoven; woven textile; ikat blanket; handwoven textile; handwoven ikat; ikat throw; songket cloth; silk fabric; tenun fabric; woven cloth; ikat textile; ikat scarf; hand loomed cloth; handloomed fabric; ikat woven; handwoven sarong; woven ikat; sumba ikat; handloomed; hand loomed; handloom fabric',
    ),
    parents: ['textile', 'handicraft'],
    forms: [
      pieces(
        'cloth',
        'kain lembaran',
        'cloth',
        also('kain; lembar; selimut', 'cloth; fabric; blanket; throw; textile'),
        none,
        hs('arguable-or-unchecked', '520842'),
        'TEXT',
        'hand-woven-cloth-sarong',
        'lembar kodi',
      ),
      pieces(
        'sarong',
        'sarung',
        'sarong',
        also('sarung', 'sarong; sarongs'),
        also(
          'sarung; sarung tenun; lipa sabbe; sarung bugis; sarung goyor; sarung sutra; lipa',
          'sarong; sarongs; woven sarong; handwoven sarong; woven sarongs',
        ),
        hs('arguable-or-unchecked', '621142'),
        'TEXT',
        'hand-woven-cloth-sarong',
        'lembar kodi',
      ),
    ],
  },
];

export const crafts: Commodity[] = [
  {
    slug: 'fashion-bag',
    names: { id: 'tas kulit dan kain', en: 'leather and textile bags' },
    synonyms: also(
      'tas wanita; tas pria; tas jinjing; tas selempang; tas tangan',
      'fashion bag; handbag; shoulder bag; tote; shopper bag; shopper; clutch bag; sling bag; messenger bag; ladies bag',
    ),
    parents: ['bags'],
    forms: [
      pieces(
        'leather',
        'kulit',
        'leather',
        also('kulit', 'leather'),
        also(
          'tas kulit; tas kulit asli; tas kulit sapi',
          'leather bag; leather handbag; leather tote; leather tote bag; leather shopper; leather shoulder bag; leather handbags; genuine leather bag; leather satchel; leather purse; leather briefcase; leather clutch; leather backpack',
        ),
        fits('420221'),
        'CRAFT',
        'bags-leather-textile',
      ),
      pieces(
        'textile',
        'kain',
        'textile',
        also('kain; kanvas; batik', 'textile; canvas; cloth; fabric; cotton'),
        also(
          'tas kain; tas kanvas; tas batik; tas rajut; tas tenun; tas etnik',
          'crochet bag; knitted bag; ikat bag; ethnic bag; textile bag; canvas bag; cloth bag; tote bag; batik bag',
        ),
        fits('420222'),
        'CRAFT',
        'bags-leather-textile',
      ),
      pieces(
        'small-leather-goods',
        'dompet dan barang saku',
        'small leather goods',
        also('dompet', 'wallet; small leather goods; purse; card holder; coin purse'),
        also(
          'dompet kulit; dompet; dompet kulit sapi; dompet kulit asli',
          'wallet; leather wallet; small leather goods',
        ),
        hs('arguable-or-unchecked', '420231'),
        'CRAFT',
        'bags-leather-textile',
      ),
    ],
  },
  {
    slug: 'woven-basketry',
    names: { id: 'tas dan keranjang anyaman', en: 'woven bags and baskets' },
    synonyms: also(
      'anyaman; keranjang; tas anyaman; keranjang anyaman; anyaman enceng gondok; anyaman eceng gondok; enceng gondok; kerajinan anyaman; keranjang baju; bakul; hantaran; keranjang hampers; besek; bongsang; tas anyam; wakul; tampah; tumbu; keranjang parcel; kampil; bakul purun; sokasi; besek bambu',
      'basket; baskets; basketware; woven bag; woven basket; wicker; basketry; wickerwork; woven bags baskets; storage basket; laundry basket; woven tote; picnic basket; hamper basket; straw tote; woven handbag',
    ),
    parents: ['handicraft', 'bags'],
    forms: [
      pieces(
        'bamboo',
        'bambu',
        'bamboo',
        also('bambu', 'bamboo'),
        also(
          'anyaman bambu; tas bambu; keranjang bambu; bakul bambu; besek; besek bambu; bongsang; bongsang bambu; tampah; tampah bambu; wakul bambu; sokasi; tumbu',
          'bamboo bag; bamboo basket; bamboo steamer; woven bamboo basket; bamboo woven bag; bamboo baskets',
        ),
        hs('ruling-read', '460211', 'CBP G82871, N024440'),
        'CRAFT',
        'woven-bags-baskets',
      ),
      pieces(
        'rattan',
        'rotan',
        'rattan',
        also('rotan', 'rattan'),
        also(
          'anyaman rotan; tas rotan; tas rotan bulat; tas bulat rotan; keranjang rotan; kerajinan rotan; tas ata',
          'rattan bag; rattan handbag; rattan basket; rattan tray; rattan craft; rattan handicraft',
        ),
        hs('ruling-read', '460212', 'CBP G82871, N024440'),
        'CRAFT',
        'woven-bags-baskets',
      ),
      pieces(
        'other-fibre',
        'pandan dan serat lain',
        'pandan and other fibres',
        also(
          'pandan; enceng gondok; mendong; purun; agel; ate; lontar; lidi; serat alam; pelepah pisang',
          'pandan; pandanus; water hyacinth; seagrass; straw; raffia; ata; banana fiber; palm leaf',
        ),
        also(
          'anyaman pandan; tas pandan; tas mendong; tas purun; tas enceng gondok; tas agel; tas ate; anyaman ate; tas serat alam; anyaman mendong; anyaman purun; anyaman lontar; keranjang pandan; keranjang enceng gondok; kotak pandan; kerajinan pandan; kerajinan enceng gondok; tas rajut agel; tas daun lontar; tas lidi; keranjang lidi; anyaman lidi; piring lidi; tas ketak; anyaman ketak; ketak; bakul purun; tas anyaman enceng; bakul pandan; kampil; tas anyaman pandan',
          'pandan bag; seagrass bag; water hyacinth bag; straw bag; raffia bag; ata bag; purun bag; pandan box; seagrass basket; natural fiber bag; natural fibre bag; pandan basket; hyacinth basket; mendong bag; agel bag; lontar bag; straw basket; banana fiber basket; ata grass; ata grass bag; pandanus bag; hyacinth bag; pandan tote; seagrass tote; palm leaf basket; rush basket; raffia basket; abaca bag',
        ),
        hs('ruling-read', '460219', 'CBP G82871, N024440'),
        'CRAFT',
        'woven-bags-baskets',
      ),
    ],
  },
  {
    slug: 'false-eyelashes',
    names: { id: 'bulu mata palsu', en: 'false eyelashes' },
    synonyms: also(
      'bulu mata; idep palsu; bulu idep; idep; bulu mata pasang',
      'eyelashes; fake eyelashes; artificial eyelashes; eyelash extensions; eyelash; false lashes; strip lashes; strip lash; lashes; lash; mink lashes; individual lashes; lash extension; eye lashes; false eyelash; cluster lashes; faux mink lashes; faux mink',
    ),
    parents: ['hair-goods'],
    forms: [
      pieces(
        'synthetic',
        'sintetis',
        'synthetic',
        also('sintetis', 'synthetic'),
        none,
        fits('670419'),
        'CRAFT',
        'false-eyelashes-wigs',
        'PR H87',
      ),
      pieces(
        'human-hair',
        'rambut asli',
        'human hair',
        also('rambut asli; rambut manusia; asli; manusia', 'human hair; natural hair; real hair; human'),
        none,
        fits('670420'),
        'CRAFT',
        'false-eyelashes-wigs',
        'PR H87',
      ),
    ],
  },
  {
    slug: 'wigs',
    names: { id: 'wig', en: 'wigs' },
    synonyms: also(
      'rambut palsu; sambungan rambut; rambut pasang; rambut pasangan; cemara rambut; sanggul; konde',
      'hairpiece; hair wig; toupee; wig; hair extension; hair extensions; weft hair; lace wig; real hair wig; hair topper; hairpieces',
    ),
    parents: ['hair-goods'],
    forms: [
      pieces(
        'synthetic',
        'sintetis',
        'synthetic',
        also('sintetis', 'synthetic'),
        none,
        fits('670411'),
        'CRAFT',
        'false-eyelashes-wigs',
        'H87',
      ),
      pieces(
        'human-hair',
        'rambut asli',
        'human hair',
        also('rambut asli; rambut manusia; asli; manusia', 'human hair; natural hair; real hair; human; remy'),
        none,
        fits('670420'),
        'CRAFT',
        'false-eyelashes-wigs',
        'H87',
      ),
    ],
  },
  {
    slug: 'wood-craft',
    names: { id: 'kerajinan kayu', en: 'wood craft' },
    synonyms: also(
      'ukiran; ukiran kayu; patung kayu; kerajinan kayu ukir; relief kayu; hiasan kayu; patung asmat; patung; gebyok; kerajinan akar; peti kayu; kotak kayu; kerajinan jati; sendok kayu; mangkok kayu; nampan kayu; kerajinan ukir; kayu ukir; talenan; centong kayu; piring kayu; tatah ukir; cobek kayu; ulekan kayu; telenan; loro blonyo; topeng ukir; mangkuk kayu; cangkir kayu; gelas kayu',
      'wood statue; wooden sculpture; wooden box; wooden tray; wooden plate; wooden serving board; teak bowl; teak root craft; woodcraft; wooden decor; wooden craft; carved wood; teak tableware; teak cutting board; wooden wall decor; asmat carving; wooden kitchen utensils; teak wood kitchenware; wooden utensils; wooden cutlery; driftwood; wood bowls; wooden plates; wooden handicrafts; wood handicraft; wooden crafts; wood craft; wooden figure; carved statue; wood sculpture; buddha statue; chopping boards; wooden ornament; acacia plate; wood bowl; wood plate; wooden mortar; wood tableware; carved panel',
    ),
    parents: ['handicraft'],
    forms: [
      pieces(
        'carving',
        'ukiran dan hiasan',
        'carvings and ornaments',
        also('ukiran; patung; hiasan', 'carving; carvings; statue; ornaments; sculpture'),
        also(
          'ukiran; ukiran kayu; patung kayu; tatah ukir; ukir kayu; relief kayu; patung',
          'wood carving; wooden carvings; wooden statue; wood ornaments; wood carvings; wooden figure; carved wooden figure; wood carved statue; carved wood panel; wood sculpture; wooden sculpture; buddha statue; wooden ornament',
        ),
        fits('442011 442019', 'tropical wood .11, other wood .19'),
        'WOOD',
        'wood-carvings-ornaments-tableware',
        'H87',
      ),
      pieces(
        'tableware',
        'peralatan makan',
        'tableware',
        also('talenan; mangkuk; piring; peralatan makan', 'tableware; bowl; cutting board; kitchenware; spoon; plate'),
        also(
          'talenan; talenan kayu; telenan; cobek kayu; sendok kayu; mangkok kayu; piring kayu; nampan kayu; centong kayu',
          'chopping board; wooden chopping board; cutting board; wooden bowl; wooden tableware; wooden cutting board; wooden kitchenware; wooden spoon; wooden plate; acacia plate; wooden tray; serving board; wooden cutlery; wooden utensils; wooden cup; wood bowl; teak bowl; wooden salad bowl; wooden salad server; wooden salad servers; salad servers',
        ),
        fits('441920'),
        'WOOD',
        'wood-carvings-ornaments-tableware',
        'H87',
      ),
    ],
  },
  {
    slug: 'percussion',
    names: { id: 'alat musik perkusi', en: 'percussion instruments' },
    synonyms: also(
      'kendang; jimbe; gendang; rebana; alat musik pukul; angklung; gamelan; kolintang; tifa; bedug; gong; cajon; calung; jimbe kendang; kendang sunda; djimbe; kalimba; marakas; alat musik pukul; jembe; alat musik djembe; alat musik jimbe; alat musik kendang; gendang kulit; ketipung; kendang blitar',
      'djembe; drums; percussion; hand drum; bongo; djembes; cajon; wooden drum; african drum; gamelan; tongue drum; rainstick; jembe; kalimba; xylophone; bongo drum; congas; tambourine; darbuka; percussion instrument; djembe drums; hand drums; bongos; conga; goblet drum',
    ),
    parents: ['handicraft'],
    forms: [
      {
        ...pieces(
          'djembe',
          'kendang jimbe',
          'djembe drum',
          also('jimbe; ukir; kulit kambing; kayu', 'djembe; wooden; carved; wood; goat skin; drum; drums'),
          also(
            'jimbe; kendang jimbe; alat musik djembe; alat musik jimbe; kendang blitar; jembe',
            'djembe; djembe drum; djembe drums; goblet drum',
          ),
          fits('920600'),
          'WOOD',
          'percussion-instruments',
          'H87',
        ),
        units: [
          ...units('H87'),
          checkedPack('container', 3500, 'shipments of Blitar villages, 3,500 in each container'),
        ],
      },
      shape(
        'other',
        'angklung, gamelan dan lainnya',
        'angklung, gamelan and other',
        kinds.wood,
        '920600',
        also('bambu; kayu; logam', 'bamboo; wooden; metal'),
        also(
          'angklung; gamelan; kolintang; gong; calung; bedug; rebana; tifa',
          'angklung; gamelan; xylophone; tongue drum; rainstick; kalimba; cajon; tambourine',
        ),
      ),
    ],
  },
  {
    slug: 'silver-jewellery',
    names: { id: 'perhiasan perak', en: 'silver jewellery' },
    synonyms: also(
      'kerajinan perak; perak; cincin perak; kalung perak; gelang perak; anting perak; perak kotagede; perak bakar; filigri perak; perak 925; salaka; cincin salaka; perak celuk; liontin perak; bros perak',
      'silver jewelry; silver; sterling silver jewelry; silver ring; silver earring; silver necklace; silver bracelet; sterling silver; silver craft; silver filigree; filigree; silver accessories; silver handicraft; silver 925; silver pendant; silver accessory; silver brooch; sterling jewelry; silver bangle; silver chain',
    ),
    parents: ['handicraft'],
    forms: [
      pieces(
        'finished',
        'jadi',
        'finished',
        also('cincin; kalung; gelang; anting', 'ring; necklace; bracelet; earrings; handmade'),
        none,
        fits('711311'),
        'CRAFT',
        'silver-jewellery',
        'H87',
      ),
    ],
  },
  {
    slug: 'ceramics',
    names: { id: 'gerabah dan keramik', en: 'ceramics and pottery' },
    synonyms: also(
      'gerabah; keramik; tembikar; terakota; kendi; pot tanah liat; guci; kerajinan tanah liat; gerabah kasongan; periuk; cobek tanah liat; vas keramik; pot gerabah; mangkok keramik; gentong; gentong gerabah; tembikar plered; grabah; celengan tanah liat; cangkir keramik; gelas keramik',
      'ceramics; ceramic; pottery; earthenware; terracotta; stoneware; terra cotta; clay pot; clay pottery; ceramic pot; ceramic tableware; ceramic vase; clay vase; flower pot; porcelain; ceramic bowl; terracotta pot; clay pots; stoneware plate; stoneware bowl; handmade ceramics; clay cookware; ceramic plate; ceramic mug; ceramic cup; pottery plate; earthenware pot; handmade pottery',
    ),
    parents: ['handicraft'],
    forms: [
      pieces(
        'tableware',
        'peralatan makan',
        'tableware',
        also(
          'peralatan makan; piring; mangkuk; cangkir; gelas; mangkok; cobek; mug; teko',
          'tableware; plates; bowls; dinnerware; cup; mug; plate; bowl; teapot; dinner set',
        ),
        none,
        fits('691200'),
        'CRAFT',
        'ceramics-pottery',
        'H87',
      ),
      pieces(
        'ornamental',
        'hiasan',
        'ornamental',
        also('hiasan; pot; vas', 'ornamental; vase; pot; decor; statue'),
        none,
        fits('691390'),
        'CRAFT',
        'ceramics-pottery',
        'H87',
      ),
    ],
  },
];

const furniture = (
  slug: string,
  id: string,
  en: string,
  synonyms: Synonyms,
  seats: Form['hs'],
  other: Form['hs'],
  source: string,
): Commodity => ({
  slug,
  names: { id, en },
  synonyms,
  parents: ['furniture'],
  forms: [
    pieces(
      'other',
      'meja, lemari dan lainnya',
      'tables, cabinets and other',
      also('meja; lemari; rak; tempat tidur', 'table; tables; cabinet; shelf; bed; desk; bedroom'),
      none,
      other,
      'WOOD',
      source,
      'H87',
    ),
    pieces(
      'seats',
      'kursi',
      'seats',
      also(
        'kursi; bangku; sofa',
        'chair; chairs; seat; bench; stool; sofa; armchair; lounger; swing; rocking chair; recliner',
      ),
      none,
      seats,
      'WOOD',
      source,
      'H87',
    ),
  ],
});

const weave = 'furniture-rattan-bamboo';

export const furnitures: Commodity[] = [
  furniture(
    'rattan-furniture',
    'mebel rotan',
    'rattan furniture',
    also(
      'furnitur rotan; perabot rotan; kursi rotan; meja rotan; sofa rotan; furniture rotan; kursi rotan sintetis; ayunan rotan; mebel anyaman; lemari rotan; rak rotan; kursi penjalin; set kursi rotan; kursi teras rotan; sketsel rotan',
      'rattan chair; rattan chairs; rattan table; rattan sofa; wicker furniture; rattan armchair; rattan bed; synthetic rattan furniture; wicker chair; rattan headboard; rattan cabinet; rattan lounge; rattan swing; rattan dining chair; rattan stool; rattan bench; rattan shelf; rattan daybed; rattan peacock chair; rattan sofa set; rattan armchairs',
    ),
    fits('940153'),
    fits('940383'),
    weave,
  ),
  furniture(
    'bamboo-furniture',
    'mebel bambu',
    'bamboo furniture',
    also(
      'furnitur bambu; kursi bambu; meja bambu; lincak; gazebo bambu; rumah bambu; dipan bambu; rak bambu; perabot bambu; amben bambu; kursi teras bambu; sofa bambu; tempat tidur bambu',
      'bamboo chair; bamboo chairs; bamboo table; bamboo gazebo; bamboo bed; bamboo shelf; bamboo sofa; bamboo bench; bamboo stool; bamboo house; bamboo rack; bamboo cabinet; bamboo lounge; bamboo desk; bamboo furniture set',
    ),
    fits('940152'),
    fits('940382'),
    weave,
  ),
  furniture(
    'wooden-furniture',
    'mebel kayu',
    'wooden furniture',
    also(
      'furnitur kayu; furnitur jati; mebel jati; perabot kayu; kursi kayu; meja kayu; kursi jati; meja jati; lemari kayu; meja makan; meja makan kayu; mebel ukir; mebel jepara; lemari jati; kursi taman; bufet; meja trembesi; mebel mahoni; meja suar; gazebo kayu; joglo; kursi makan; lemari ukir; dipan kayu; tempat tidur kayu; furnitur taman; furniture jepara; mebel trembesi; meja kopi; nakas; rak kayu; rak buku; bangku kayu; set kursi tamu; kursi tamu; sofa jati; pintu ukir; dipan jati; dipan; amben; kursi jepara; meja belajar; lemari pakaian; meubel jati; kursi goyang; tempat tidur jati; meja rias',
      'wood furniture; teak furniture; teak chair; teak table; wooden chair; wooden table; garden furniture; outdoor furniture; coffee table; dining table; teak bench; mahogany furniture; reclaimed teak furniture; suar table; suar wood table; wooden cabinet; wooden bench; teak bed; wooden bed; patio furniture; reclaimed wood furniture; wooden stool; dining chair; sideboard; bookshelf; adirondack chair; deck chair; steamer chair; teak garden bench; wooden shelf; teak cabinet; wooden dining set; carved furniture; indoor furniture; solid wood furniture; teak root table; teak dining table; tv stand; nightstand; bedroom furniture; outdoor teak; bar stool; wardrobe; teak outdoor furniture; live edge table; recycled teak; slab table; acacia wood furniture; teak tables; wood chair; wood table; solid teak; teak sideboard; wooden desk; teak wood furniture; garden chair; garden bench; wooden wardrobe',
    ),
    hs('arguable-or-unchecked', '940161 940169'),
    fits('940360 940350'),
    'furniture-wood',
  ),
];
