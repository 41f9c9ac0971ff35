import { certificateKind, gateCertificates, type Requirement } from './certificates';
import { form as formOf } from './commodity';
import { rulesFor } from './market-day';
import { type LocalText, type Market, type MarketRule, type Offered } from './types';

/** A certificate that a producer holds; days are YYYY-MM-DD, both included. */
export interface HeldCertificate {
  /** Code of a certificate kind. */
  kind: string;
  validFrom?: string;
  validTo?: string;
  /** Markets or countries (ISO 3166-1 alpha-2) it is good for; none means all. */
  markets?: readonly string[];
}

export interface Destination {
  market: Market;
  /** ISO 3166-1 alpha-2, for certificates that name a country. */
  country?: string;
}

/** Why a certificate that is asked for does not serve. */
export type Lack = 'absent' | 'lapsed' | 'not-yet-valid' | 'for-other-markets';

export interface Missing {
  /** Code of the certificate kind asked for. */
  kind: string;
  /** Other kinds that would serve as well. */
  orElse: string[];
  lack: Lack;
  /** Last day of the one that lapsed latest. */
  validTo?: string;
  why: LocalText;
}

export interface Eligibility {
  eligible: boolean;
  missing: Missing[];
  /** Bans that hold on the day; one about a part of the goods (`partly`) does not decide. */
  bans: MarketRule[];
}

const isFor = ({ markets }: HeldCertificate, { market, country }: Destination): boolean =>
  !markets || markets.length === 0 || markets.includes(market) || (country !== undefined && markets.includes(country));

const lackOf = (held: HeldCertificate, to: Destination, on: string): Lack | undefined => {
  if (!isFor(held, to)) return 'for-other-markets';
  if (held.validTo && held.validTo < on) return 'lapsed';
  return held.validFrom && held.validFrom > on ? 'not-yet-valid' : undefined;
};

const sentences: Record<Lack, (name: LocalText) => LocalText> = {
  absent: ({ id, en }) => ({ id: `Belum ada: ${id}.`, en: `Not held: ${en}.` }),
  lapsed: ({ id, en }) => ({ id: `Sudah habis masa berlakunya: ${id}.`, en: `No longer valid: ${en}.` }),
  'not-yet-valid': ({ id, en }) => ({ id: `Belum mulai berlaku: ${id}.`, en: `Not yet valid: ${en}.` }),
  'for-other-markets': ({ id, en }) => ({
    id: `Tidak berlaku untuk tujuan ini: ${id}.`,
    en: `Not good for this destination: ${en}.`,
  }),
};

/** The lack nearest to being mended is told: a lapsed paper rather than one that was never there. */
const nearness: Lack[] = ['not-yet-valid', 'lapsed', 'for-other-markets', 'absent'];

const missingOf = (asked: Requirement, held: readonly HeldCertificate[], to: Destination, on: string): Missing[] => {
  const kinds = [asked.certificate, ...asked.orElse];
  const ofKind = held.filter(({ kind }) => kinds.includes(kind));
  const lacks = ofKind.map((each) => lackOf(each, to, on));
  if (lacks.includes(undefined)) return [];
  const lack = nearness.find((each) => lacks.includes(each)) ?? 'absent';
  const ended = ofKind.filter((_, at) => lacks[at] === 'lapsed').map(({ validTo }) => validTo);
  const { names } = certificateKind(asked.certificate)!;
  const validTo = lack === 'lapsed' && ended.toSorted().at(-1);
  return [
    { kind: asked.certificate, orElse: asked.orElse, lack, ...(validTo && { validTo }), why: sentences[lack](names) },
  ];
};

/** Reading the rules costs more than holding certificates against them, and an import asks the same many times. */
const known = new Map<string, { asked: Requirement[]; bans: MarketRule[] }>();
const mostKnown = 20_000;

function rulesOn(
  offered: Offered,
  market: Market,
  on: string,
): { asked: Requirement[]; bans: MarketRule[] } | undefined {
  const key = `${offered.commodity}/${offered.form}/${market}/${on}`;
  const form = formOf(offered.commodity, offered.form);
  if (!form || known.has(key)) return known.get(key);
  if (known.size >= mostKnown) known.clear();
  const rules = {
    asked: gateCertificates(form.bundle, market, offered.commodity, on, offered.form),
    bans: rulesFor(offered, market, on).filter(({ kind }) => kind === 'ban'),
  };
  known.set(key, rules);
  return rules;
}

/**
 * Whether goods may go to a destination on a day with the certificates that a producer holds: what is missing, and
 * which bans hold. Papers issued per shipment are not asked for here.
 * @param on YYYY-MM-DD
 * @returns nothing missing and no ban for unknown goods, but not eligible
 */
export const marketEligibility = (
  offered: Offered,
  to: Destination,
  held: readonly HeldCertificate[],
  on: string,
): Eligibility => {
  const rules = rulesOn(offered, to.market, on);
  if (!rules) return { eligible: false, missing: [], bans: [] };
  const missing = rules.asked.flatMap((each) => missingOf(each, held, to, on));
  return { eligible: missing.length === 0 && rules.bans.every(({ partly }) => partly), missing, bans: rules.bans };
};
