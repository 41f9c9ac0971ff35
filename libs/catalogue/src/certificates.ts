import { certificateKinds } from './data/certificate-kinds';
import { marketRules } from './data/market-rules';
import { holdsOn, rulesAbout } from './market-day';
import { type Bundle, type CertificateKind, type Market, type MarketRule, type Scope } from './types';

const byCode = new Map(certificateKinds.map((each) => [each.code, each]));

/** A kind of certificate by its code; undefined when unknown. */
export const certificateKind = (code: string): CertificateKind | undefined => byCode.get(code);

const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');
const GULF = 'SA AE QA KW BH OM'.split(' ');
const ITSELF: readonly string[] = ['ID', 'US', 'AU', 'JP', 'HK'] satisfies Market[];

/** The market whose rules a country (ISO 3166-1 alpha-2) follows; `OTHER` where no rules are kept. */
export const marketOfCountry = (iso2: string): Market => {
  const country = iso2.trim().toUpperCase();
  if (ITSELF.includes(country)) return country as Market;
  if (EU.includes(country)) return 'EU';
  return GULF.includes(country) ? 'ME' : 'OTHER';
};

export interface Requirement {
  certificate: string;
  /** Other certificates that serve as well. */
  orElse: string[];
  /** Whose rule it is: Indonesia's at the exit, or the destination's. */
  market: Market;
  scope: Scope;
  evidence: 'verified' | 'unchecked';
  /** Whether a producer without it is not eligible; never true for papers issued per shipment. */
  gates: boolean;
  /** First day the rule holds (YYYY-MM-DD), where it has one. */
  from?: string;
  /** The rule with its days, source and reason, where it is about single commodities. */
  rule?: MarketRule;
}

const read = (ask: string, market: Market, rule?: MarketRule): Requirement[] =>
  ask.split(' ').map((mark) => {
    const [certificate, ...orElse] = mark.replace(/[*!]/g, '').split('|');
    const kind = certificateKind(certificate);
    if (!kind) throw new Error(`certificate ${certificate} is asked for but not described`);
    return {
      certificate,
      orElse,
      market,
      scope: kind.scope,
      evidence: mark.includes('!') ? 'verified' : 'unchecked',
      gates: mark.startsWith('*') && kind.scope === 'establishment',
      ...(rule && { rule }),
      ...(rule?.from && { from: rule.from }),
    };
  });

const ofRules = (rules: readonly MarketRule[]): Requirement[] =>
  rules.flatMap((rule) => (rule.ask ? read(rule.ask, rule.market, rule) : []));

const eachOnce = (all: readonly Requirement[]): Requirement[] => {
  const strictest = new Map<string, Requirement>();
  for (const each of all) {
    const before = strictest.get(each.certificate);
    if (!before || (each.gates && !before.gates)) strictest.set(each.certificate, each);
  }
  return [...strictest.values()];
};

/**
 * What goods of a bundle need for a market: Indonesia's exit papers, then the market's own, each certificate once.
 * With a commodity, the dated rules about it are added (EUDR for cocoa). Unchecked rows are reference data, never law.
 * @param commodity slug of a commodity; a broad group carries no rule of its own
 * @param form slug of its form, for rules about single forms
 * @param day YYYY-MM-DD: only rules that hold then; without it every rule whatever its days
 */
export const requiredCertificates = (
  bundle: Bundle,
  market: Market,
  commodity?: string,
  form?: string,
  day?: string,
): Requirement[] => {
  const rules = marketRules[bundle];
  const abroad = market === 'ID' ? undefined : rules[market];
  const own = commodity ? rulesAbout({ commodity, form }, market) : [];
  return eachOnce([
    ...(rules.ID ? read(rules.ID, 'ID') : []),
    ...(abroad ? read(abroad, market) : []),
    ...ofRules(day ? own.filter((rule) => holdsOn(rule, day)) : own),
  ]);
};

/**
 * The certificates a producer must already hold on `day` (YYYY-MM-DD, default: every rule whatever its days).
 * These alone decide eligibility.
 */
export const gateCertificates = (
  bundle: Bundle,
  market: Market,
  commodity?: string,
  day?: string,
  form?: string,
): Requirement[] => requiredCertificates(bundle, market, commodity, form, day).filter((each) => each.gates);
