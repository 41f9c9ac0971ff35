import { type Bundle, type Market } from '../types';

/**
 * What a market asks of a bundle. `!` after a code: read in a published source; without it nobody checked.
 * `*` before a code: gates, so a producer without it is not eligible; an unstarred paper is told, not enforced.
 * `ID` is what Indonesia asks at the exit and holds for every market.
 */
export const marketRules: Record<Bundle, Partial<Record<Market, string>>> = {
  FISH: {
    ID: '*skp! *haccp! *approval-number! health-certificate! shti',
    US: '*fda-registration simp!',
    EU: '*eu-approved-establishment health-certificate shti',
    AU: 'import-inspection',
    JP: 'catch-document-jp!',
    HK: 'health-certificate',
    ME: 'health-certificate label',
  },
  CRUST: {
    ID: '*skp! *haccp! *approval-number! health-certificate!',
    US: '*fda-registration simp!',
    EU: '*eu-approved-establishment health-certificate residue-test',
    AU: 'import-inspection',
    JP: 'residue-test',
    HK: 'health-certificate',
    ME: 'health-certificate label',
  },
  LIVE: {
    ID: 'quarantine-certificate',
    US: 'import-permit',
    EU: 'health-certificate',
    AU: 'import-permit',
    JP: 'quarantine-certificate',
    HK: 'health-certificate',
    ME: 'health-certificate',
  },
  SEAW: {
    ID: 'quarantine-certificate',
    US: '*fda-registration',
    EU: 'residue-test',
    AU: 'import-inspection',
    JP: 'notification',
    ME: 'halal',
  },
  'PLANT-RAW': {
    ID: '*phytosanitary! phytosanitary-certificate! ska',
    US: 'prior-notice',
    EU: 'residue-test',
    AU: 'import-inspection',
    JP: 'quarantine-certificate',
    ME: 'phytosanitary-certificate',
  },
  'PLANT-PROC': {
    ID: 'bpom|pirt halal haccp',
    US: '*fda-registration label',
    EU: 'label organic',
    AU: 'label',
    JP: 'notification jas-organic',
    HK: 'label',
    ME: '*halal label',
  },
  FRESH: {
    ID: '*phytosanitary! phytosanitary-certificate! *registered-pack-house',
    US: 'import-permit',
    EU: 'phytosanitary-certificate',
    AU: 'import-permit',
    JP: 'import-permit',
    ME: 'phytosanitary-certificate',
  },
  'FOOD-ANIM': {
    ID: 'veterinary-certificate',
    US: '*fda-registration',
    EU: '*eu-approved-establishment',
    AU: 'import-permit',
    JP: 'notification',
    HK: 'health-certificate',
    ME: '*halal',
  },
  OIL: {
    ID: 'analysis sds',
    US: 'chemical-law',
    EU: 'chemical-law',
    AU: 'chemical-law',
    JP: 'chemical-law',
    ME: 'halal',
  },
  BIO: {
    ID: 'phytosanitary-certificate analysis sds',
    EU: '*red-ii',
    AU: 'import-inspection',
    JP: '*ggl!',
    ME: 'analysis',
  },
  WOOD: {
    ID: '*svlk! v-legal! ispm-15',
    US: 'wood-legality',
    EU: 'v-legal!',
    AU: 'wood-legality',
    JP: 'wood-legality',
    ME: 'ispm-15',
  },
  HIDE: {
    ID: 'veterinary-certificate',
    EU: 'chemical-law',
    AU: 'import-inspection',
    JP: 'quarantine-certificate',
  },
  TEXT: { ID: 'ska', US: 'label', EU: 'chemical-law label', AU: 'label', JP: 'label', ME: 'label' },
  CRAFT: {
    ID: 'phytosanitary-certificate ska',
    US: 'label',
    EU: 'chemical-law',
    AU: 'treatment',
    JP: 'quarantine-certificate',
  },
};

/** Rules that single commodities carry beyond their bundle, in the same notation. */
export const commodityRules: { commodities: string[]; market: Market; ask: string; from?: string }[] = [
  { commodities: ['cocoa', 'coffee', 'rubber'], market: 'EU', ask: '*eudr!', from: '2026-12-30' },
  { commodities: ['wooden-furniture', 'wood-craft'], market: 'EU', ask: '*eudr!', from: '2026-12-30' },
];
