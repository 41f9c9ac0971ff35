import * as fc from 'fast-check';
import { cleaned, passwordFault } from './password-rules';

const siti = { email: 'siti.rahma@example.org', name: 'Siti Rahmawati' };

it.each([
  ['kopi-gayo 7', 'password.too-short'],
  ['', 'password.too-short'],
  ['x'.repeat(201), 'password.too-long'],
  ['aaaaaaaaaaaa', 'password.common'],
  ['abcabcabcabc', 'password.common'],
  ['012345678901', 'password.common'],
  ['mnbvcxzlkjhgf', 'password.common'],
  ['Password 1234567', 'password.common'],
  ['Bismillah-2026', 'password.common'],
  ['Indonesia 1945!', 'password.common'],
  ['siti.rahma@example.org', 'password.personal'],
  ['SitiRahma2026', 'password.personal'],
  ['siti rahmawati!', 'password.personal'],
])('%j is refused: %s', (password, fault) => expect(passwordFault(password, siti)).toBe(fault));

it.each([
  ['rajungan segar dari Bangkalan'],
  ['Xq7#mL2$vN9p'],
  ['kapal kuda gunung 12'],
  ['siti rahmawati menanam vanili'],
  ['пароль-из-деревни'],
])('%j is good', (password) => expect(passwordFault(password, siti)).toBeUndefined());

it('a short name does not spoil a long sentence', () =>
  expect(passwordFault('banyak ikan di laut', { email: 'an@x.id', name: 'An' })).toBeUndefined());

it('counts characters as people do, and takes one however it was typed', () => {
  expect(passwordFault('🐟🦀🐚🦐🐙🦑🐡🐠🦞🐋🐬', siti)).toBe('password.too-short');
  expect(cleaned('e\u0301')).toBe(cleaned('\u00e9'));
});

it('never takes what holds no more than the e-mail and a year', () => {
  fc.assert(
    fc.property(fc.emailAddress(), fc.integer({ min: 1900, max: 2099 }), (email, year) => {
      fc.pre(email.split('@')[0].replace(/[^a-z0-9]/gi, '').length >= 4);
      expect(passwordFault(`${email}${year}`, { email, name: 'x' })).toBeDefined();
    }),
  );
});
