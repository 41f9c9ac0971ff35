import { commodity, coveredForms, form, knownUnits } from '@titik/catalogue/commodity';
import type { Candidate } from '@titik/catalogue/resolve';
import type { HsCandidate } from '@titik/catalogue/types';
import type { Language } from '@titik/contracts/values';
import { remember } from '../demands/remember';
import type { ProductCandidate } from './catalogue.dto';

interface Facts {
  hs: HsCandidate[];
  units: string[];
}

/** What holds for a product whatever words led to it; a broad group's is dear to gather, and there are only so many. */
const factsOf = remember((key): Facts => {
  const [slug, formSlug] = key.split('/');
  const wanted = { commodity: slug, ...(formSlug && { form: formSlug }) };
  const codes = coveredForms(wanted).flatMap((each) => form(each.commodity, each.form)!.hs);
  return {
    hs: [...new Map(codes.map((each) => [each.code, each])).values()],
    units: knownUnits(slug, formSlug || undefined),
  };
}, 2000);

/** A candidate as people read it, in their language. */
export function productCandidate(
  { commodity: slug, form: formSlug, hs6, confidence, because }: Candidate,
  language: Language,
): ProductCandidate {
  const { hs, units } = factsOf(`${slug}/${formSlug ?? ''}`);
  const names = [commodity(slug)!.names[language], formSlug && form(slug, formSlug)!.names[language]];
  return {
    commodity: slug,
    ...(formSlug && { form: formSlug }),
    name: names.filter(Boolean).join(', '),
    hs: hs
      .filter(({ code }) => hs6.includes(code))
      .map(({ code, why, evidence }) => ({ code, why: why[language], evidence })),
    units,
    confidence,
    because,
  };
}
