/** A text in both languages of the interface. */
export interface LocalText {
  id: string;
  en: string;
}

/** Other words for a thing: Indonesian, English, and words of the trade or a region that belong to no one language. */
export interface Synonyms {
  id: string[];
  en: string[];
  trade: string[];
}

export type Bundle =
  | 'FISH'
  | 'CRUST'
  | 'LIVE'
  | 'SEAW'
  | 'PLANT-RAW'
  | 'PLANT-PROC'
  | 'FRESH'
  | 'FOOD-ANIM'
  | 'OIL'
  | 'BIO'
  | 'WOOD'
  | 'HIDE'
  | 'TEXT'
  | 'CRAFT';

/** How goods travel, which decides what their way costs. */
export type Cargo = 'fresh' | 'frozen' | 'dry' | 'bulk' | 'goods';

/** UN/ECE Recommendation 20 codes that quantities are reckoned in: kilogram, piece, metre, square metre. */
export type BaseUnit = 'KGM' | 'H87' | 'MTR' | 'MTK';

/** How well an HS code is backed: a customs ruling was read, the heading's text fits, or it can be argued. */
export type HsEvidence = 'ruling-read' | 'heading-text-fits' | 'arguable-or-unchecked';

export interface HsCandidate {
  /** Six digits of the Harmonized System 2022. */
  code: string;
  why: LocalText;
  evidence: HsEvidence;
  /** Rulings or notes behind the choice, as published. */
  reference?: string;
}

export interface TradeUnit {
  /** Code of `units.ts`. */
  unit: string;
  /** Base units in one of this unit, where it is particular to this form; general units need none. */
  toBase?: number;
  /** Whether somebody read the factor in a source. */
  checked: boolean;
  source?: string;
}

export interface Form {
  slug: string;
  names: LocalText;
  /** Words that mean this form when they stand beside the commodity ("frozen"). */
  words: Synonyms;
  /** Words that name commodity and form together ("katsuobushi"). */
  alone: Synonyms;
  hs: HsCandidate[];
  bundle: Bundle;
  base: BaseUnit;
  /** Units the trade uses, the usual one first. */
  units: TradeUnit[];
  /** Rows of the commodity table this form comes from. */
  source: string[];
}

export interface Commodity {
  slug: string;
  names: LocalText;
  synonyms: Synonyms;
  /** Broad groups that cover this one, the main one first. */
  parents: string[];
  /** Empty for a broad group. */
  forms: Form[];
}

export interface Wanted {
  commodity: string;
  form?: string;
}

export interface Offered {
  commodity: string;
  form: string;
}

/** Whose import rules are kept; `ID` is Indonesia's exit, `OTHER` a country without rules of its own here. */
export type Market = 'ID' | 'US' | 'EU' | 'AU' | 'JP' | 'HK' | 'ME' | 'OTHER';

/** `establishment`: a producer holds it in advance. `shipment`: issued for each consignment. */
export type Scope = 'establishment' | 'shipment';

export interface CertificateKind {
  code: string;
  names: LocalText;
  /** Whether training, papers or an audit can bring it within reach of a village. */
  mendable: boolean;
  scope: Scope;
}

/** A rule of a market about some commodities, with its days; every day is `YYYY-MM-DD`. */
export interface MarketRule {
  code: string;
  /** `certificate` asks for papers; `ban` forbids the trade. */
  kind: 'certificate' | 'ban';
  /** Whose rule it is; `ID` is Indonesia's exit and holds for every destination. */
  market: Market;
  /** Commodities and groups it is about. */
  commodities: string[];
  /** Only these forms of them, where not all. */
  forms?: string[];
  /** Certificates asked for, in the notation of `marketRules`. */
  ask?: string;
  /** First day it holds; none when it has held for long. */
  from?: string;
  /** First day it no longer holds. */
  until?: string;
  /** Day a court or ministry stayed it; it does not hold from then on. */
  stayed?: string;
  /** Whether it is about a part of the goods only (one way of fishing, some tariff lines): then a person decides. */
  partly?: boolean;
  why: LocalText;
  source: string;
  /** Whether somebody read it in a published source. */
  checked: boolean;
}
