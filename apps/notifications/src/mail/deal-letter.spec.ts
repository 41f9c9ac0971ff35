import { type DealStage, dealStages } from '@titik/contracts/deal.events';
import { addWords } from '@titik/platform/words';
import en from '../words/en.json';
import id from '../words/id.json';
import { asHtml } from './as-html';
import { asText } from './as-text';
import { dealLetter, dealSubject } from './deal-letter';
import { dealKinds, dueParties, type ReadDeal, readersOf } from './deal-news';

addWords('notifications', { en, id });

const deal: ReadDeal = {
  dealId: 'd',
  demandId: 'm',
  awaits: 'price-list',
  dueOn: '2026-12-12',
  products: ['tuna', 'crab meat'],
  names: { producer: 'DSA Yayasan', buyer: 'Harbour Seafoods', post: 'ITPC Sydney' },
  reader: 'producer',
};
const siti = { partyId: 'p', name: 'Ibu Siti', language: 'id', zone: 'Asia/Jakarta' } as const;
const hall = { partyId: 'b', name: 'Ms Hall', language: 'en', zone: 'Australia/Sydney' } as const;

it.each<[DealStage | undefined, string[]]>([
  ['price-list', ['producer']],
  ['sample', ['producer']],
  ['contract', ['producer', 'buyer']],
  ['shipped', ['producer']],
  ['paid', ['buyer']],
  [undefined, []],
])('%s waits for %j, who is reminded; silence is told to the post', (awaits, due) => {
  expect(dueParties({ awaits })).toEqual(due);
  expect(readersOf('deal-nudge', { awaits })).toEqual(due);
  expect(readersOf('deal-opened', { awaits })).toEqual(['producer', 'buyer']);
  expect(readersOf('deal-escalation', { awaits })).toEqual(['post']);
});

it('tells the producer in Indonesian what it agreed to send, to whom and by when', () => {
  const letter = dealLetter('deal-opened', deal, siti, 'http://localhost:3000/demands/m?lang=id');
  expect(letter.subject).toBe('Langkah berikutnya: daftar harga untuk tuna dan crab meat');
  const text = asText(letter);
  expect(text).toContain('Yth. Ibu Siti,');
  expect(text).toContain('Dengan: Harbour Seafoods');
  expect(text).toContain('Langkah berikutnya: daftar harga');
  expect(text).toContain('Paling lambat: 12 Desember 2026');
  expect(text).toContain('Mohon kirim daftar harga Anda kepada Harbour Seafoods.');
  expect(text).toContain('http://localhost:3000/demands/m?lang=id');
});

it('tells the buyer in English that it waits for the producer', () => {
  const text = asText(dealLetter('deal-opened', { ...deal, reader: 'buyer' }, hall));
  expect(text).toContain('DSA Yayasan and Harbour Seafoods go on together.');
  expect(text).toContain('With: DSA Yayasan');
  expect(text).toContain('By: 12 December 2026');
  expect(text).toContain('DSA Yayasan takes the next step');
});

it('reminds whoever is due, with the days of silence', () => {
  const contract = { ...deal, awaits: 'contract', days: 14, reader: 'buyer' } as const;
  const text = asText(dealLetter('deal-nudge', contract, hall));
  expect(text).toContain('For 14 days nothing has been written down of your business with DSA Yayasan');
  expect(text).toContain('Please agree on the contract with DSA Yayasan.');
});

it('tells the trade post who owes what', () => {
  const silent = { ...deal, days: 28, reader: 'post' } as const;
  const text = asText(dealLetter('deal-escalation', silent, { ...hall, partyId: 't' }));
  expect(text).toContain(
    'For 28 days nothing has been written down of the business of DSA Yayasan and Harbour Seafoods',
  );
  expect(text).toContain('Producer: DSA Yayasan\nBuyer: Harbour Seafoods\nNext: price list');
  expect(text).toContain('Waits for: DSA Yayasan');
});

it('has every sentence in both languages', () => {
  for (const kind of dealKinds) {
    for (const awaits of [...dealStages, undefined]) {
      for (const reader of readersOf(kind, { awaits })) {
        for (const language of ['id', 'en'] as const) {
          const silence = kind === 'deal-opened' ? {} : { days: 1 };
          const letter = dealLetter(kind, { ...deal, awaits, reader, ...silence }, { ...hall, language });
          expect(asText(letter)).not.toMatch(/undefined|\{\{|notifications:|^(intro|todo|label|subject|stage)\./m);
          expect(letter.subject).not.toMatch(/undefined|\{\{|subject|stage\./);
        }
      }
    }
  }
});

it('escapes what people wrote', () => {
  const names = { ...deal.names, buyer: '<img src=x> {{name}} $t(closing)' };
  const html = asHtml(dealLetter('deal-opened', { ...deal, names }, siti));
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x&gt; {{name}} $t(closing)');
});

it('names no products where none are known', () =>
  expect(dealSubject('deal-opened', { ...deal, products: [] }, 'en')).toBe(
    'Agreed next: price list for products to be agreed',
  ));
