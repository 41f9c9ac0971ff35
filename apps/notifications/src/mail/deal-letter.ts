import type { PartyRole } from '@titik/contracts/meeting.events';
import type { Language } from '@titik/contracts/values';
import { say } from '@titik/platform/words';
import { dateIn, daysIn } from './day-words';
import { type DealKind, dueParties, type ReadDeal, type ToldDeal } from './deal-news';
import type { Letter, Reader } from './letter';

/** The letter about what grows out of a meeting: what was agreed next, or that nothing more was heard of it. */
export function dealLetter(kind: DealKind, deal: ReadDeal, { name, language }: Reader, link?: string): Letter {
  const { days, names } = deal;
  const params = {
    ...names,
    other: names[otherSide(deal)],
    ...(days !== undefined && { days: daysIn(days, language) }),
  };
  const words = (key: string) => say(language, `notifications:${key}`, params);
  return {
    language,
    subject: dealSubject(kind, deal, language),
    greeting: say(language, 'notifications:greeting', { name }),
    intro: words(`intro.${kind}`),
    facts: factsOf(deal, language),
    partiesTitle: '',
    parties: [],
    actions: [],
    todo: words(`todo.deal.${partOf(deal)}`),
    ...(link !== undefined && { link }),
    closing: words('closing'),
  };
}

/** Its subject line. */
export const dealSubject = (kind: DealKind, deal: ToldDeal, language: Language): string =>
  say(language, `notifications:subject.${kind}`, {
    products: productsIn(deal, language),
    stage: say(language, `notifications:stage.${deal.awaits ?? 'none'}`),
  });

const otherSide = ({ reader }: ReadDeal): PartyRole => (reader === 'producer' ? 'buyer' : 'producer');

/** What the reader is asked for. */
function partOf(deal: ReadDeal): string {
  const { awaits, reader } = deal;
  if (!awaits) return 'none';
  if (reader === 'post') return 'post';
  return dueParties(deal).includes(reader) ? `${awaits}.${reader}` : 'waits';
}

function factsOf(deal: ReadDeal, language: Language): Letter['facts'] {
  const { awaits, dueOn, names, reader } = deal;
  const forPost = reader === 'post';
  const facts: [label: string, value: string | undefined][] = [
    ['about', productsIn(deal, language)],
    ['producer', forPost ? names.producer : undefined],
    ['buyer', forPost ? names.buyer : undefined],
    ['partner', forPost ? undefined : names[otherSide(deal)]],
    ['next', awaits && say(language, `notifications:stage.${awaits}`)],
    ['due', dueOn && dateIn(dueOn, language)],
    [
      'waits-for',
      forPost
        ? listIn(
            dueParties(deal).map((role) => names[role]),
            language,
          )
        : undefined,
    ],
  ];
  return facts.flatMap(([label, value]) =>
    value ? [{ label: say(language, `notifications:label.${label}`), value }] : [],
  );
}

const productsIn = ({ products }: ToldDeal, language: Language): string =>
  products.length > 0 ? listIn(products, language) : say(language, 'notifications:no-products');

const listIn = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
