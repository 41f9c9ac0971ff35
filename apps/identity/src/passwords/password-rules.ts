import { commonPasswords } from './common-passwords';

export const shortest = 12;
export const longest = 200;
const fewestDifferent = 5;

export type PasswordFault = 'password.too-short' | 'password.too-long' | 'password.common' | 'password.personal';

/** Whose password it is to be: what others know of them is no secret. */
export interface Owner {
  email: string;
  name: string;
}

/**
 * What is wrong with a password, if anything. Length decides; no rule asks for digits or signs (NIST SP 800-63B, 3.1.1.2).
 * @param password as `cleaned` gives it
 */
export function passwordFault(password: string, { email, name }: Owner): PasswordFault | undefined {
  const length = [...password].length;
  if (length < shortest) return 'password.too-short';
  if (length > longest) return 'password.too-long';
  const plain = squashed(password);
  const personal = [email, email.split('@')[0], name].map(squashed).filter((each) => each.length >= 4);
  // With what is known taken out, as much must be left as makes guessing hard.
  if (personal.some((each) => plain.includes(each) && plain.replaceAll(each, '').length < shortest - 4))
    return 'password.personal';
  if (isCommon(password, plain)) return 'password.common';
  return undefined;
}

function isCommon(password: string, plain: string): boolean {
  if (new Set(password.toLowerCase()).size < fewestDifferent || isRun(password)) return true;
  const stem = plain.replace(/\d+$/, '');
  return commonPasswords.has(plain) || commonPasswords.has(stem) || isRepeated(plain);
}

const squashed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The same few characters over and over: abcabcabcabc. */
const isRepeated = (text: string): boolean => /^(.{1,6})\1+$/u.test(text);

const rows = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];

/** A walk along the digits, the alphabet or the keyboard. */
function isRun(password: string): boolean {
  const text = password.toLowerCase();
  const backward = [...text].reverse().join('');
  return rows.some((row) => row.includes(text) || row.includes(backward));
}

/** The same characters however a keyboard composed them. */
export const cleaned = (password: string): string => password.normalize('NFKC');
