import { also, good, kinds, shape } from '../author';
import { type Commodity } from '../types';

/** Crafts, plaiting, wear and skins beyond the rows of the commodity table. */
export const workshop: Commodity[] = [
  good(
    'woven-mats',
    'tikar anyaman',
    'woven mats',
    'handicraft',
    also(
      'tikar; tikar pandan; tikar mendong; tikar purun; tikar rotan; tikar lampit; lampit; alas makan anyaman; placemat; karpet anyaman; taplak mendong; tatakan piring; tatakan; tikar lipat; sajadah anyaman; karpet mendong; karpet enceng gondok',
      'pandan mat; placemats; place mat; woven mat; seagrass mat; rattan mat; woven placemat; table mat; natural fibre rug; woven rug; pandanus mat; straw mat; seagrass rug; woven carpet; natural fiber rug; seagrass carpet; mendong mat; trivet',
    ),
    [
      shape(
        'plaited',
        'anyaman',
        'plaited',
        kinds.craft,
        '460129 460121 460122',
        also(
          'pandan; mendong; purun; rotan; bambu; anyaman; enceng gondok',
          'pandan; rattan; bamboo; woven; seagrass; water hyacinth; handwoven',
        ),
      ),
    ],
  ),
  good(
    'woven-hats',
    'topi anyaman',
    'woven hats',
    'handicraft',
    also(
      'topi pandan; topi bambu; caping; topi anyaman bambu; topi mendong; topi pantai; topi purun; peci; songkok; kopiah; songkok recca',
      'straw hat; bamboo hat; pandan hat; straw hats; beach hat; woven hat; conical hat; boater',
    ),
    [
      shape(
        'plaited',
        'anyaman',
        'plaited',
        kinds.craft,
        '650400',
        also('anyaman; pandan; bambu', 'straw; woven; pandan; bamboo'),
      ),
    ],
  ),
  good(
    'bamboo-craft',
    'kerajinan bambu',
    'bamboo craft',
    'handicraft',
    also(
      'sumpit; sumpit bambu; tusuk sate; tusuk gigi; sedotan bambu; gelas bambu; tirai bambu; kap lampu bambu; sangkar burung; besek; tampah; kukusan; bilik bambu; gedek; stik bambu; kotak bambu; sangkar bambu; nampan bambu; botol bambu; sikat gigi bambu; tempat tisu bambu',
      'bamboo crafts; bamboo handicraft; bamboo handicrafts; bamboo straw; bamboo straws; chopsticks; chopstick; bamboo skewers; skewer; toothpick; bamboo cup; bamboo blind; bamboo lamp; bamboo tray; bamboo box; bamboo toothbrush; bamboo bowl; bamboo products; bamboo cutlery; bamboo tumbler; bamboo ladder; bird cage; bamboo utensils',
    ),
    [
      shape(
        'articles',
        'barang',
        'articles',
        kinds.craft,
        '442191 441919 441912',
        also('ukir; cetak; anyaman', 'handmade; reusable; carved; natural'),
      ),
    ],
  ),
  good(
    'coconut-shell-craft',
    'kerajinan batok kelapa',
    'coconut-shell craft',
    'handicraft coconut',
    also(
      'mangkok batok kelapa; kerajinan tempurung; kerajinan tempurung kelapa; mangkok batok; kancing batok; sendok batok; gelas batok kelapa; tas batok kelapa; kerajinan batok; kancing tempurung',
      'coconut bowl; coconut bowls; coconut shell bowl; coconut spoon; coconut shell crafts; coconut shell button; coconut cup; coconut shell handicraft; coconut wood; coconut shell spoon; coconut craft; coconut candle bowl',
    ),
    [
      shape(
        'articles',
        'barang',
        'articles',
        kinds.craft,
        '960200 442199',
        also('ukir; dipernis', 'polished; carved; handmade; natural'),
      ),
    ],
  ),
  good(
    'shell-bone-craft',
    'kerajinan kerang dan tanduk',
    'shell, bone and horn craft',
    'handicraft',
    also(
      'kerajinan kerang; kerajinan tanduk; kerajinan tulang; capiz; kerajinan kulit kerang; hiasan kerang; tanduk kerbau; ukiran tulang; kancing kerang; sisir tanduk; kulit kerang; kap lampu kerang; cangkang kerang',
      'shell craft; shell crafts; seashell; seashells; mother of pearl; capiz shell; horn craft; bone carving; buffalo horn; shell jewelry; shell decor; shell handicraft; capiz; sea shell; horn comb; shell lamp; shell button; buffalo horn craft; bone craft; shell necklace',
    ),
    [shape('articles', 'barang', 'articles', kinds.craft, '960190', also('ukir', 'carved; polished; inlay'))],
  ),
  good(
    'lampshades',
    'kap lampu',
    'lampshades',
    'handicraft',
    also(
      'lampu hias; kap lampu rotan; lampu rotan; lampu anyaman; kap lampu anyaman; lampu gantung rotan; lampion; lampu gantung bambu',
      'lamp shade; lampshade; rattan lamp; woven lamp; rattan pendant light; pendant lamp; rattan lampshade; bamboo lampshade; woven pendant light; lantern; rattan pendant lamp; rattan lamps',
    ),
    [
      shape(
        'woven',
        'anyaman',
        'woven',
        kinds.craft,
        '940599',
        also('rotan; bambu; anyaman; kerang', 'rattan; bamboo; woven; seagrass; handmade; shell'),
      ),
    ],
  ),
  good(
    'stone-craft',
    'kerajinan batu',
    'stone craft',
    'handicraft',
    also(
      'cobek; ulekan; cobek batu; patung batu; batu alam; ukiran batu; kerajinan marmer; kerajinan batu alam; lumpang; batu candi; wastafel batu; batu lava; onix; batu andesit; onyx; batu akik; batu paras; fosil kayu',
      'stone carving; stone statue; mortar pestle; stone mortar; lava stone; natural stone; stone sculpture; marble craft; stone basin; river stone sink; stone sink; onyx; stone lantern; andesite; petrified wood; stone carvings; stone garden statue; lava stone tiles; gemstone',
    ),
    [
      shape(
        'articles',
        'barang',
        'articles',
        kinds.craft,
        '680299 680291',
        also('ukir; pahat; alam', 'carved; natural; hand carved; polished'),
      ),
    ],
  ),
  good(
    'metal-craft',
    'kerajinan logam',
    'metal craft',
    'handicraft',
    also(
      'kerajinan kuningan; kerajinan tembaga; kerajinan perunggu; keris; kerajinan besi; gong perunggu; patung kuningan; lampu tembaga; wastafel tembaga; pisau dapur; parang; golok; pandai besi; kerajinan aluminium; pande besi; ukiran tembaga; mandau; badik',
      'brass craft; copper craft; brass statue; bronze statue; copper sink; copper lamp; brassware; copperware; kris dagger; keris; copper bathtub; metal handicraft; bronze sculpture; metal wall art; metal crafts; brass handicraft; copper handicraft; hand forged knife; brass handles; brass hardware',
    ),
    [
      shape(
        'articles',
        'barang',
        'articles',
        kinds.craft,
        '830629 741980',
        also('ukir; tempa; hias', 'hand hammered; decorative; handmade; forged'),
      ),
    ],
  ),
  good(
    'jewellery',
    'perhiasan dan aksesori',
    'costume jewellery',
    'handicraft',
    also(
      'aksesoris; aksesori; manik manik; manik-manik; perhiasan; kalung manik; gelang manik; aksesoris wanita; bros; kalung etnik; perhiasan imitasi; aksesoris etnik; gelang kayu; aksesoris kayu',
      'jewelry; jewellery; beads; bead jewelry; beaded bracelet; beadwork; fashion accessories; costume jewelry; bracelet; necklace; ethnic necklace; bangle; wooden beads; glass beads; wooden jewelry; brass jewelry; earring',
    ),
    [
      shape(
        'finished',
        'jadi',
        'finished',
        kinds.craft,
        '711790 711719',
        also('manik; etnik; kayu', 'beaded; ethnic; wooden; handmade'),
      ),
    ],
  ),
  good(
    'puppets-masks',
    'wayang dan topeng',
    'puppets and masks',
    'handicraft',
    also(
      'wayang; topeng; wayang kulit; wayang golek; topeng kayu; ondel ondel; topeng bali; topeng cirebon; boneka kayu',
      'puppet; shadow puppet; wooden mask; wooden puppet; wayang puppet; shadow puppets; balinese mask; leather puppet',
    ),
    [
      shape(
        'articles',
        'barang',
        'articles',
        kinds.craft,
        '442011 950300 420500',
        also('kayu; kulit; ukir', 'wooden; leather; carved; handmade'),
      ),
    ],
  ),
  good(
    'wooden-toys',
    'mainan kayu',
    'wooden toys',
    'handicraft',
    also(
      'mainan edukasi kayu; mainan edukatif; ape kayu; puzzle kayu; mainan edukasi; mainan tradisional; congklak; gasing; boneka rajut; dakon; mainan anak kayu; layang layang; layang-layang',
      'wooden toy; educational toys; wooden puzzle; wood toys; crochet doll; crochet dolls; wooden educational toys; amigurumi; wooden blocks; knitted doll; wooden game',
    ),
    [
      shape(
        'toys',
        'mainan',
        'toys',
        kinds.craft,
        '950300',
        also('kayu; edukasi; rajut', 'wooden; educational; crochet'),
      ),
    ],
  ),
  good(
    'musical-instruments',
    'gitar, suling dan alat musik lain',
    'string and wind instruments',
    'handicraft',
    also(
      'gitar; sasando; suling; ukulele; kecapi; seruling; gitar akustik; alat musik tradisional; alat musik; gambus; didgeridoo',
      'guitar; ukulele; bamboo flute; acoustic guitar; sasando; musical instrument; traditional instrument; musical instruments; didgeridoo; bamboo musical instruments; traditional musical instruments',
    ),
    [
      shape(
        'instruments',
        'alat musik',
        'instruments',
        kinds.wood,
        '920290 920590',
        also('petik; tiup; bambu; kayu', 'string; wind; bamboo; wooden'),
      ),
    ],
  ),
  good(
    'brooms',
    'sapu',
    'brooms',
    'handicraft',
    also(
      'sapu lidi; sapu ijuk; sapu rayung; sikat ijuk; sapu glagah; sapu rumput; kemoceng; sapu sabut',
      'broom; palm broom; coconut broom; ijuk broom; broomstick; grass broom; coconut stick broom; feather duster; sweeping broom; besom',
    ),
    [
      shape(
        'natural',
        'serat alam',
        'natural fibre',
        kinds.craft,
        '960310',
        also('lidi; ijuk; rayung', 'palm; coconut; natural; fibre; fiber'),
      ),
    ],
  ),
  good(
    'home-decor',
    'hiasan rumah',
    'home decor',
    'handicraft',
    also(
      'dekorasi rumah; hiasan dinding; dekorasi; hiasan rumah; pajangan; bingkai foto; bingkai cermin; souvenir; suvenir; cinderamata; oleh oleh; lilin aromaterapi; dupa; cermin rotan; makrame; macrame; bingkai kayu; kotak tisu; gantungan kunci; dreamcatcher; hiasan natal; figura; cermin kayu; bunga kering; dekorasi natal',
      'home decoration; wall decor; wall hanging; home accessories; home decor items; homeware; homewares; photo frame; rattan mirror; mirror frame; macrame; souvenir; souvenirs; incense; incense sticks; decorative items; giftware; wall art; dream catcher; christmas ornaments; picture frame; dried flowers; christmas decoration; wooden frame; key chain; seagrass wall decor; basket wall decor; wooden mirror; potpourri; interior decoration',
    ),
    [
      shape(
        'articles',
        'barang',
        'articles',
        kinds.craft,
        '442019 460219 330741',
        also('kayu; rotan; anyaman; rajut', 'wooden; rattan; woven; handmade; natural; bamboo'),
      ),
    ],
  ),
  good(
    'ecoprint',
    'kain ecoprint dan shibori',
    'ecoprint and shibori cloth',
    'textile',
    also(
      'ecoprint; eco print; ekoprint; shibori; jumputan; sasirangan; ikat celup; kain jumputan; kain sasirangan; kain ecoprint; tie dye; kain pelangi',
      'eco print; ecoprint fabric; shibori; tie dye; tie dye fabric; botanical print; sasirangan; tie dyed fabric; eco printed fabric',
    ),
    [
      shape(
        'cloth',
        'kain',
        'cloth',
        kinds.cloth,
        '520852 520851',
        also('kain; katun; sutra', 'fabric; cloth; cotton; silk; scarf'),
      ),
    ],
  ),
  good(
    'clothing',
    'pakaian jadi dan sulaman',
    'garments and embroidery',
    'textile',
    also(
      'mukena; gamis; busana muslim; konveksi; bordir; sulam; sulaman; baju muslim; bordiran; daster bali; rajutan; baju rajut; pakaian jadi; baju koko; busana; tenun baju; kain bordir; kebaya bordir; sulam usus; celana pantai; baju pantai; kaftan; kerancang; karawo; kerawang; kain sulam; celana bali; kimono; pakaian muslim',
      'modest wear; muslim wear; embroidery; embroidered cloth; kaftan; prayer dress; rayon dress; crochet top; knitwear; beachwear; resort wear; bali clothing; embroidered fabric; muslim fashion; pareo; kimono; hand embroidery; moslem wear; abaya; beach wear; rayon clothing; muslim prayer dress; crochet clothing',
    ),
    [
      shape(
        'garments',
        'pakaian',
        'garments',
        kinds.cloth,
        '621142 620442 581092',
        also('bordir; rayon; katun; rajut', 'embroidered; rayon; cotton; crochet; knitted'),
      ),
    ],
  ),
  good(
    'leather-wear',
    'pakaian dan aksesori kulit',
    'leather garments and belts',
    'leather',
    also(
      'jaket kulit; ikat pinggang kulit; sabuk kulit; sarung tangan kulit; gesper kulit; jaket domba; jaket kulit garut; rompi kulit; tali kulit',
      'leather jacket; leather belt; leather gloves; leather apparel; leather garment; leather goods; leather apron; leather glove; leather jackets; leather accessories; sheepskin jacket; leather products; leather craft; leather keychain',
    ),
    [shape('wear', 'pakaian', 'wear', kinds.craft, '420310 420330', also('domba; sapi', 'sheep; cow; genuine'))],
  ),
  good(
    'footwear',
    'sepatu dan sandal kulit',
    'leather footwear',
    'leather',
    also(
      'sepatu kulit; sandal kulit; sepatu cibaduyut; sepatu bot kulit; sandal anyaman; sandal pandan; kelom geulis; sandal batik; sepatu lukis; sepatu magetan; alas kaki kulit',
      'leather shoes; leather sandals; leather boots; handmade shoes; woven sandals; espadrilles; leather shoe; pandan slippers; wooden clogs; batik sandals; woven slippers; leather sandal; leather boot; leather footwear',
    ),
    [
      shape(
        'pair',
        'pasang',
        'pairs',
        { ...kinds.craft, units: kinds.wood.units },
        '640359 640399',
        also('pria; wanita', 'men; women; handmade'),
      ),
    ],
  ),
  good(
    'goat-sheep-skin',
    'kulit kambing dan domba',
    'goat and sheep skin',
    'leather',
    also(
      'kulit kambing; kulit domba; kulit kambing mentah; kulit domba samak; kulit gibas; kulit biri biri',
      'goat skin; goatskin; sheep skin; sheepskin; lambskin; goat leather; sheep leather; goat hide; lamb skin; goat skins',
    ),
    [
      shape(
        'raw',
        'mentah',
        'raw',
        kinds.skin,
        '410390 410210',
        also('mentah; garaman; pikel; asin', 'raw; salted; wet salted; untanned; pickled'),
      ),
      shape(
        'leather',
        'samak atau jadi',
        'tanned or finished',
        kinds.leather,
        '411310 411200 410621',
        also('samak; jadi; wet blue', 'tanned; finished; leather; crust; wet blue'),
        also('', 'goat leather; sheep leather'),
      ),
    ],
  ),
  good(
    'exotic-leather',
    'kulit reptil dan pari',
    'exotic leather',
    'leather',
    also(
      'kulit ular; kulit buaya; kulit pari; kulit biawak; kulit ular piton; kulit ikan pari; kulit eksotis; kulit kerbau; kulit ikan; kulit ceker',
      'python skin; snake skin; crocodile leather; stingray leather; exotic skin; lizard skin; buffalo hide; buffalo leather; fish leather; snakeskin; crocodile skin; stingray skin; buffalo skin; fish skin leather; python leather',
    ),
    [
      shape(
        'leather',
        'samak',
        'tanned',
        kinds.leather,
        '411330 411390',
        also('samak; mentah; jadi', 'tanned; finished; leather; raw'),
      ),
    ],
  ),
];
