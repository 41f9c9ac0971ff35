import { coveredForms, form } from '@titik/catalogue/commodity';
import { gateCertificates, marketOfCountry } from '@titik/catalogue/certificates';
import type { ShipWindow } from '@titik/contracts/demand.events';
import { remember } from './remember';

/**
 * The certificates that a producer must hold in advance to supply a product to a country, by the market's rules.
 * Where any of several forms will do, only what every one of them needs: no offer may fail for a paper that its own
 * form does not ask for. A rule that begins within the ship window counts: goods may arrive on its last day.
 * @param country destination, ISO 3166-1 alpha-2
 */
export function marketGates(
  wanted: { commodity: string; form?: string },
  country: string,
  window: ShipWindow,
): string[] {
  return gatesOf(JSON.stringify([wanted.commodity, wanted.form, country, window.to]));
}

const gatesOf = remember((key) => {
  const [commodity, wantedForm, country, lastMonth] = JSON.parse(key) as [string, string | null, string, string];
  const wanted = { commodity, ...(wantedForm !== null && { form: wantedForm }) };
  const market = marketOfCountry(country);
  const needs = coveredForms(wanted).map(
    (covered) =>
      new Set(
        gateCertificates(form(covered.commodity, covered.form)!.bundle, market, covered.commodity, `${lastMonth}-31`)
          // Any one of several papers serves here, and a demand's list can only say "all of these".
          .filter(({ orElse }) => orElse.length === 0)
          .map(({ certificate }) => certificate),
      ),
  );
  const [first = new Set<string>(), ...others] = needs;
  return [...first].filter((kind) => others.every((need) => need.has(kind))).toSorted();
}, 5000);
