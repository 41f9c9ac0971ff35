import { also, hs, kinds, pack, shape, units } from '../author';
import { type Commodity } from '../types';

const none = also();
const processed = { bundle: 'PLANT-PROC', base: 'KGM', units: units('KGM TNE') } as const;

const sugarForms = (): Commodity['forms'] => [
  {
    slug: 'granulated',
    names: { id: 'semut (butiran)', en: 'granulated' },
    words: also('semut; butiran; kristal; bubuk', 'granulated; crystal; granules; powder'),
    alone: none,
    hs: hs('ruling-read', '170290', 'CBP 2008 on coconut sugar; NY 870678'),
    ...processed,
    units: [...units('KGM TNE'), pack('sack', 25, 'usual sack of 25 kg')],
    source: ['coconut-sugar-palm-sugar'],
  },
  {
    slug: 'block',
    names: { id: 'cetak', en: 'blocks' },
    words: also(
      'cetak; batok; tempurung; batangan; batok kelapa; cetakan; mangkok; koin',
      'block; moulded; solid; blocks; disc; cake; molded; round',
    ),
    alone: none,
    hs: hs('ruling-read', '170290', 'CBP 2008 on coconut sugar; NY 870678'),
    ...processed,
    source: ['coconut-sugar-palm-sugar'],
  },
  shape('liquid', 'cair', 'liquid', kinds.processed, '170290', also('cair; sirup; cairan', 'liquid; syrup')),
];

export const coconuts: Commodity[] = [
  {
    slug: 'coconut-sugar',
    names: { id: 'gula kelapa', en: 'coconut sugar' },
    synonyms: also(
      'gula merah kelapa; brown sugar kelapa; gula semut kelapa; gula nira kelapa; gula kelapa organik; gula jawa kelapa',
      'coconut palm sugar; coco sugar; coconut blossom sugar; coconut flower sugar',
    ),
    parents: ['palm-sugar', 'coconut'],
    forms: sugarForms(),
  },
  {
    slug: 'arenga-sugar',
    names: { id: 'gula aren', en: 'arenga palm sugar' },
    synonyms: also(
      'gula semut aren; gula enau; gula saka; gula kawung; gula arenga; gula lontar; gula siwalan; gula habang; gula nau; aren; gula anau; gula dawan; gula bali; gula aren cair; gulo aren; gula puan',
      'arenga sugar; aren sugar; sugar palm sugar; aren palm sugar; lontar sugar; palmyra sugar; aren syrup; arenga syrup; arenga',
      'Arenga pinnata',
    ),
    parents: ['palm-sugar'],
    forms: sugarForms(),
  },
  {
    slug: 'coconut-oil',
    names: { id: 'minyak kelapa', en: 'coconut oil' },
    synonyms: also(
      'minyak klentik; minyak kletik; lengo klentik; minyak kopra; minyak kampung; minyak mandar; minyak krambil; minyak kelentik; minyak tanak; minyak kelapa dara; lengo klopo',
      'coco oil; copra oil; CNO; native coconut oil',
    ),
    parents: ['vegetable-oil', 'coconut'],
    forms: [
      {
        slug: 'virgin',
        names: { id: 'murni (VCO)', en: 'virgin (VCO)' },
        words: also(
          'murni; perawan; dara; perasan dingin',
          'virgin; extra virgin; cold pressed; cold press; crude; raw; unrefined; native',
        ),
        alone: also('minyak kelapa murni', 'virgin coconut oil', 'VCO'),
        hs: hs('ruling-read', '151311'),
        bundle: 'OIL',
        base: 'KGM',
        units: [...units('KGM drum'), pack('LTR', 0.92, 'usual density of coconut oil')],
        source: ['virgin-coconut-oil'],
      },
      {
        slug: 'refined',
        names: { id: 'dimurnikan (RBD)', en: 'refined (RBD)' },
        words: also('rafinasi; dimurnikan; goreng', 'refined; bleached deodorised; RBD'),
        alone: none,
        hs: hs('arguable-or-unchecked', '151319'),
        bundle: 'OIL',
        base: 'KGM',
        units: [...units('KGM drum'), pack('LTR', 0.92, 'usual density of coconut oil')],
        source: ['virgin-coconut-oil'],
      },
    ],
  },
  {
    slug: 'desiccated-coconut',
    names: { id: 'kelapa parut kering', en: 'desiccated coconut' },
    synonyms: also(
      'kelapa parut; parutan kelapa kering; kelapa kering parut; tepung kelapa parut; kelapa parut halus; kelapa serut',
      'dessicated coconut; coconut dessicated; dc coconut; coconut flakes; shredded coconut; dried coconut; grated coconut; coconut desiccated; coconut rasps; coconut rasp; desiccated coconuts; coconut shreds; coconut threads; dry grated coconut',
    ),
    parents: ['coconut'],
    forms: [
      {
        slug: 'dried',
        names: { id: 'parut kering', en: 'dried, shredded' },
        words: also('kering; parut', 'fine; medium; toasted; dried; low fat; high fat'),
        alone: none,
        hs: hs('heading-text-fits', '080111'),
        ...processed,
        units: [...units('KGM TNE'), pack('bag', 22.6796185, 'usual bag of 50 lb')],
        source: ['coconut-desiccated'],
      },
    ],
  },
  {
    slug: 'copra',
    names: { id: 'kopra', en: 'copra' },
    synonyms: also(
      'kelapa cungkil; kopra putih; kopra hitam; kopra asap; kelapa kopra; kelapa kering; kopra jemur; kopra asalan; kopra bakar',
      'dried coconut meat; coconut copra; edible copra; white copra; dried coconut kernel; sun dried copra; dried coconut flesh; milling copra',
    ),
    parents: ['coconut'],
    forms: [
      {
        slug: 'dried',
        names: { id: 'kering', en: 'dried' },
        words: also('kering; putih; asap', 'dried; white; edible'),
        alone: none,
        hs: hs('heading-text-fits', '120300'),
        bundle: 'PLANT-RAW',
        base: 'KGM',
        units: units('TNE KGM'),
        source: ['copra'],
      },
    ],
  },
  {
    slug: 'coconut-charcoal',
    names: { id: 'arang batok kelapa', en: 'coconut-shell charcoal' },
    synonyms: also(
      'arang tempurung kelapa; arang batok; arang tempurung; arang kelapa; briket arang; arang briket; arang shisha; briket kelapa; briket batok; briket tempurung; briket shisha; areng batok; arang batok curah; arang hookah; arang sisha; briket batok kelapa; arang sayak; arang bathok; arang kelapa bakar; briket hookah',
      'coconut charcoal; coconut shell charcoal; coconut charcoal briquette; coconut shell briquettes; coco charcoal; coconut shell charcoal briquettes; hookah coal; shisha briquettes; hookah briquettes; coconut coal; shisha coal; shisha coals; cubes charcoal; shisha cubes; shisha charcoal; hookah charcoal; charcoal briquettes; coconut briquettes; coconut charcoal briquettes; shell charcoal; coconut cubes; water pipe charcoal; shisha charcoal cubes; coconut shell charcoal lump',
    ),
    parents: ['biomass', 'coconut'],
    forms: [
      {
        slug: 'briquettes',
        names: { id: 'briket', en: 'briquettes' },
        words: also('briket; kubus; shisha', 'briquettes; cubes; briquette; hookah; shisha; hexagonal'),
        alone: none,
        hs: hs('heading-text-fits', '440220'),
        bundle: 'BIO',
        base: 'KGM',
        units: [...units('TNE KGM'), pack('carton', 10, 'usual carton of 10 kg')],
        source: ['coconut-shell-charcoal-briquettes'],
      },
      shape(
        'lump',
        'curah',
        'lump',
        kinds.fuel,
        '440220',
        also('curah; bongkah; pecahan; granul; mentah', 'lump; granular; raw; crushed; granulated'),
      ),
    ],
  },
  {
    slug: 'activated-carbon',
    names: { id: 'karbon aktif', en: 'activated carbon' },
    synonyms: also(
      'arang aktif; karbon aktif tempurung',
      'activated charcoal; active carbon; active coal; active charcoal; powdered activated carbon; granular activated carbon',
      'GAC',
    ),
    parents: [],
    forms: [
      {
        slug: 'granular',
        names: { id: 'butiran atau bubuk', en: 'granular or powder' },
        words: also('butiran; bubuk', 'granular; powder; coconut; pellet'),
        alone: none,
        hs: hs('heading-text-fits', '380210'),
        bundle: 'BIO',
        base: 'KGM',
        units: units('KGM TNE'),
        source: ['activated-carbon'],
      },
    ],
  },
  {
    slug: 'coir',
    names: { id: 'sabut kelapa', en: 'coir' },
    synonyms: also(
      'serat sabut kelapa; serabut kelapa; sabut; sepet; tali sabut kelapa; tali sabut; serabut; jaring sabut; coir net; sabutret; tambang sabut; tapas kelapa; serat kelapa; sepet kelapa',
      'coconut fibre; coconut fiber; coco fiber; coconut coir; coco coir; coir rope; coir net; coir netting; coconut rope; cocomesh; coir yarn; coir geotextile; coir pot; coconut husk fiber; coir log; coco husk; coir twine; coir bristle; coir fibers; coconut husk fibre; curled coir',
      'cocofiber; cocofibre',
    ),
    parents: ['coconut', 'handicraft'],
    forms: [
      {
        slug: 'fibre',
        names: { id: 'serat', en: 'fibre' },
        words: also('serat', 'fibre; fiber; bristle'),
        alone: also('serat sabut kelapa', 'coconut fibre; coconut fiber; coco fiber', 'cocofiber; cocofibre'),
        hs: hs('heading-text-fits', '530500', 'coco peat is not meant here'),
        bundle: 'CRAFT',
        base: 'KGM',
        units: units('KGM TNE bale'),
        source: ['coir-fibre-coir-mats'],
      },
      {
        slug: 'mats',
        names: { id: 'keset', en: 'mats' },
        words: also('keset; tikar; keset kaki; kaki', 'mats; doormat; rug; matting; mat'),
        alone: also(
          'keset sabut; keset sabut kelapa; keset serabut; keset sepet',
          'coir mat; coir doormat; coconut doormat; coconut mat; coco mat; coir matting; coir carpet',
        ),
        hs: hs('heading-text-fits', '570220'),
        bundle: 'CRAFT',
        base: 'H87',
        units: units('H87'),
        source: ['coir-fibre-coir-mats'],
      },
      {
        ...shape(
          'peat',
          'cocopeat (serbuk sabut)',
          'coco peat',
          kinds.fibre,
          '530500 140490',
          also('serbuk; gambut; blok', 'peat; pith; dust; block; blocks; substrate; chips; disc; grow bag'),
          also(
            'serbuk sabut kelapa; serbuk sabut; media tanam sabut',
            'coco peat; coir pith; coconut peat; coir peat; coco chips; coir dust; cocopeat block; cocopeat blocks; coco pith; coconut pith; husk chips',
            'cocopeat; cocopit; cocopeet',
          ),
        ),
        source: ['coir-fibre-coir-mats'],
      },
    ],
  },
  {
    slug: 'coconut-water',
    names: { id: 'air kelapa', en: 'coconut water' },
    synonyms: also(
      'air kelapa muda; air degan; air kelapa kemasan; konsentrat air kelapa; banyu degan; air kelapa hijau; banyu klopo; isotonik kelapa',
      'coco water; young coconut water; coconut juice; coconut water concentrate; nfc coconut water; young coconut drink; coconut drink; tender coconut water',
    ),
    parents: ['coconut'],
    forms: [
      {
        slug: 'packed',
        names: { id: 'kemasan', en: 'packed' },
        words: also('kemasan; konsentrat', 'packed; concentrate; aseptic; bottled; nfc; tetra; pure'),
        alone: none,
        hs: hs(
          'arguable-or-unchecked',
          '200989 220299',
          'CBP N128316 chose the older 2202.90; juice or drink is disputed',
        ),
        ...processed,
        units: [pack('LTR', 1.02, 'usual density of coconut water'), ...units('carton KGM')],
        source: ['coconut-water'],
      },
    ],
  },
];
