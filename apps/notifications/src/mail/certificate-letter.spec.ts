import { addWords } from '@titik/platform/words';
import en from '../words/en.json';
import id from '../words/id.json';
import { asHtml } from './as-html';
import { asText } from './as-text';
import { certificateLetter } from './certificate-letter';

addWords('notifications', { en, id });

const certificate = {
  certificateId: 'c',
  producerId: 'p',
  kind: 'haccp',
  number: 'ID-2231',
  validTo: '2027-03-31',
  threshold: 30,
  daysLeft: 30,
  offers: ['a', 'b'],
};
const reader = { partyId: 'p', name: 'Ibu Siti', zone: 'Asia/Jakarta' };

describe('the letter about a certificate that lapses soon', () => {
  it.each([
    ['id', 'HACCP berakhir 30 hari lagi', '31 Maret 2027'],
    ['en', 'HACCP lapses in 30 days', '31 March 2027'],
  ] as const)('in %s names the certificate, its last day and what to do', (language, subject, day) => {
    const letter = certificateLetter(certificate, { ...reader, language });
    const text = asText(letter);
    expect(letter.subject).toContain(subject.slice(0, 5));
    expect(letter.subject).toContain(subject.slice(-7));
    expect(letter.facts.map(({ value }) => value)).toEqual(expect.arrayContaining(['ID-2231', '2']));
    expect(text).not.toMatch(/undefined|\{\{|notifications:|^(intro|todo|label|subject)\./m);
    expect(text).toContain(language === 'en' ? 'March' : day);
    expect(asHtml(letter)).not.toContain('<strong></strong>');
  });
});
