import { also, good, kinds, shape } from '../author';
import { type Commodity, type Form } from '../types';

const frozenWords = also('beku; beku utuh', 'frozen; whole frozen; whole round', 'WR; GG; IQF');
const freshWords = also('segar; dingin', 'fresh; chilled; iced');
const filletWords = also('fillet; filet; potongan; porsi', 'fillet; fillets; portions; loin; steak; skinless');

/** Fish sold frozen, fresh and as frozen fillets; one code for each. */
const cuts = (frozen: string, fresh: string, fillet: string): Form[] => [
  shape('frozen', 'beku', 'frozen', kinds.fish, frozen, frozenWords),
  shape('fresh', 'segar atau dingin', 'fresh or chilled', kinds.fish, fresh, freshWords),
  shape('fillet-frozen', 'fillet beku', 'frozen fillets', kinds.fish, fillet, filletWords),
];

/** Fish of village waters and ponds beyond tuna, snapper, grouper and anchovy. */
export const finfishes: Commodity[] = [
  good(
    'mackerel',
    'kembung, tenggiri dan layang',
    'mackerel and scad',
    'fish',
    also(
      'kembung; tenggiri; layang; ikan kembung; ikan tenggiri; ikan layang; makarel; banyar; rumahan; kembung banjar; kuwe; bubara; selar; ikan momar',
      'mackerel; indian mackerel; spanish mackerel; king mackerel; seerfish; scad; round scad; trevally; giant trevally; jack fish',
      'Rastrelliger; Scomberomorus commerson; Decapterus; Caranx; Selaroides',
    ),
    [
      ...cuts('030359', '030249', '030489'),
      shape(
        'canned',
        'kaleng',
        'canned',
        kinds.fish,
        '160415',
        also('kaleng; kalengan', 'canned; tinned; can; tin'),
        also('makarel kaleng', 'canned mackerel'),
      ),
    ],
  ),
  good(
    'kawakawa',
    'tongkol',
    'kawakawa and frigate tuna',
    'fish',
    also(
      'ikan tongkol; tongkol komo; tongkol krai; deho; tongkol abu; tongkol abu abu',
      'mackerel tuna; eastern little tuna; bullet tuna; frigate tuna; little tuna; frigate mackerel',
      'Euthynnus affinis; Auxis thazard',
    ),
    cuts('030359 030389', '030249 030289', '030489'),
  ),
  good(
    'sardine',
    'lemuru dan sarden',
    'sardines',
    'fish',
    also(
      'lemuru; ikan lemuru; sarden; tembang; ikan tembang',
      'sardine; sardinella; bali sardinella; oil sardine',
      'Sardinella lemuru',
    ),
    [
      shape('frozen', 'beku', 'frozen', kinds.fish, '030353', frozenWords),
      shape(
        'canned',
        'kaleng',
        'canned',
        kinds.fish,
        '160413',
        also('kaleng; kalengan; saus tomat', 'canned; tinned; tomato sauce; can; tin'),
        also('sarden kaleng', 'canned sardines'),
      ),
    ],
  ),
  good(
    'milkfish',
    'bandeng',
    'milkfish',
    'fish',
    also(
      'ikan bandeng; ikan bolu; bandeng cabut duri; bandeng tanpa duri; bandeng presto; otak otak bandeng',
      'milk fish; boneless milkfish; bangus',
      'Chanos chanos',
    ),
    [
      ...cuts('030389', '030289', '030489'),
      shape(
        'prepared',
        'olahan (presto, asap)',
        'prepared (softbone, smoked)',
        kinds.fish,
        '160419',
        also('presto; asap; duri lunak; kaleng', 'softbone; smoked; canned; marinated'),
        also('bandeng presto; bandeng duri lunak; bandeng asap', ''),
      ),
    ],
  ),
  good(
    'tilapia',
    'nila',
    'tilapia',
    'fish',
    also('ikan nila; nila merah; mujair; ikan mujair', 'red tilapia; black tilapia', 'Oreochromis niloticus'),
    cuts('030323', '030271', '030461'),
  ),
  good(
    'catfish',
    'patin dan lele',
    'catfish',
    'fish',
    also(
      'patin; lele; ikan patin; ikan lele; dori; ikan dori; baung; jambal',
      'cat fish; basa; dory; pangasius fillet; african catfish; dory fish',
      'pangasius; Clarias',
    ),
    cuts('030324', '030272', '030462'),
  ),
  good(
    'carp',
    'ikan mas dan gurami',
    'carp and gourami',
    'fish',
    also(
      'gabus; ikan gabus; toman; haruan; ikan mas; gurami; gurame; ikan gurame; tawes; nilem; bawal air tawar',
      'snakehead; murrel; carp; common carp; giant gourami; gourami',
    ),
    cuts('030325 030389', '030273 030289', '030489'),
  ),
  good(
    'barramundi',
    'kakap putih',
    'barramundi',
    'fish',
    also(
      'ikan kakap putih; baramundi',
      'asian sea bass; seabass; asian seabass; sea bass; white snapper',
      'Lates calcarifer',
    ),
    cuts('030389', '030289', '030489'),
  ),
  good(
    'eel',
    'sidat dan belut',
    'eel',
    'fish',
    also(
      'sidat; belut; ikan sidat; belut sawah; moa',
      'eels; freshwater eel; swamp eel',
      'unagi; Anguilla bicolor; Anguilla marmorata',
    ),
    [
      shape(
        'live',
        'hidup',
        'live',
        kinds.fish,
        '030192',
        also('hidup', 'live; glass eel; elver'),
        also('', 'glass eel; elver'),
      ),
      shape('frozen', 'beku', 'frozen', kinds.fish, '030326', frozenWords),
      shape(
        'prepared',
        'olahan (kabayaki)',
        'prepared (kabayaki)',
        kinds.fish,
        '160417',
        also('panggang; olahan; asap', 'roasted; grilled; prepared; smoked', 'kabayaki'),
        also('', '', 'kabayaki'),
      ),
    ],
  ),
  good(
    'mahi-mahi',
    'lemadang',
    'mahi-mahi',
    'fish',
    also('ikan lemadang; tompek', 'mahi mahi; dolphinfish; dorado; mahimahi', 'Coryphaena hippurus'),
    cuts('030389', '030289', '030489'),
  ),
  good(
    'billfish',
    'marlin dan todak',
    'marlin and swordfish',
    'fish',
    also(
      'marlin; setuhuk; todak; ikan todak; layaran; ikan pedang; meka',
      'swordfish; black marlin; blue marlin; sailfish; sword fish',
      'Xiphias gladius; Makaira',
    ),
    [
      shape('frozen', 'beku', 'frozen', kinds.fish, '030357 030359', frozenWords),
      shape(
        'fillet-frozen',
        'loin dan fillet beku',
        'frozen loins and fillets',
        kinds.fish,
        '030484 030489',
        filletWords,
      ),
    ],
  ),
  good(
    'ribbonfish',
    'layur',
    'ribbonfish',
    'fish',
    also(
      'ikan layur; layur putih',
      'ribbon fish; hairtail; cutlassfish; largehead hairtail; beltfish; silver scabbardfish',
      'Trichiurus lepturus',
    ),
    cuts('030389', '030289', '030489'),
  ),
  good(
    'pomfret',
    'bawal',
    'pomfret',
    'fish',
    also(
      'ikan bawal; bawal hitam; bawal putih; bawal laut; dorang',
      'black pomfret; white pomfret; silver pomfret; golden pomfret; chinese pomfret; butterfish',
      'Parastromateus niger; Pampus argenteus',
    ),
    cuts('030359 030389', '030249 030289', '030489'),
  ),
  good(
    'demersal-fish',
    'ikan demersal lain',
    'other demersal fish',
    'fish',
    also(
      'kurisi; swanggi; kuniran; manyung; cucut; pari; ikan pari; ikan sebelah; kerong; gulamah; tigawaja; baronang; beronang; ekor kuning; lencam; kakatua; kurau; senangin; bawis',
      'threadfin bream; croaker; sea catfish; stingray; goatfish; bigeye snapper; rabbitfish; fusilier; emperor fish; parrotfish; parrot fish; lizardfish; threadfin; sole; flatfish; itoyori',
      'Nemipterus; Siganus; Lethrinus',
    ),
    cuts('030389', '030289', '030489'),
  ),
  good(
    'dried-fish',
    'ikan asin dan ikan kering',
    'dried and salted fish',
    'fish',
    also(
      'ikan asin; ikan kering; gereh; pindang; ikan pindang; ikan asap; ikan jambal roti; jambal roti; ikan sepat kering; ikan gabus kering; ikan balur',
      'dried fish; salted fish; stockfish; dried salted fish; smoked fish',
    ),
    [
      shape(
        'dried',
        'kering atau asin',
        'dried or salted',
        kinds.fish,
        '030559 030569',
        also('kering; asin; jemur', 'dried; salted; sun dried'),
      ),
      shape('smoked', 'asap', 'smoked', kinds.fish, '030549', also('asap', 'smoked'), also('ikan asap', 'smoked fish')),
    ],
  ),
  good(
    'fish-maw',
    'gelembung ikan',
    'fish maw',
    'fish',
    also(
      'gelembung renang; perut ikan; gelembung ikan kering; gelembung manyung; gelembung gulama',
      'fish maws; swim bladder; dried fish maw; isinglass',
    ),
    [shape('dried', 'kering', 'dried', kinds.fish, '030572', also('kering', 'dried'))],
  ),
  good(
    'surimi-fish-cake',
    'surimi, bakso ikan dan pempek',
    'surimi and fish cakes',
    'fish',
    also(
      'surimi; bakso ikan; otak otak ikan; otak-otak; pempek; empek empek; nugget ikan; sosis ikan; siomay ikan; tekwan; kaki naga',
      'fish ball; fish balls; fish cake; fish cakes; fish nugget; fish sausage; fish paste; crab stick; fish finger',
    ),
    [
      shape(
        'frozen',
        'beku',
        'frozen',
        kinds.fish,
        '160420 030499',
        also('beku; siap masak; olahan', 'frozen; prepared; ready to cook'),
      ),
    ],
  ),
];
