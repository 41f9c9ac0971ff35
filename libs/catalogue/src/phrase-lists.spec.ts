import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { form } from './commodity';
import { resolve } from './resolve';

const FOLDER = join(__dirname, '..', 'test', 'phrases');

interface Line {
  phrase: string;
  /** "commodity", "commodity/form", several between bars, or "-" for what is not ours. */
  expected: string;
}

const linesOf = (file: string): Line[] =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [phrase, expected] = line.split('\t');
      return { phrase, expected };
    });

/** Right: the commodity, and the form, or no form but all of its HS codes. */
const isRight = ({ phrase, expected }: Line): boolean => {
  const [best] = resolve(phrase).candidates;
  return expected.split('|').some((each) => {
    const [commodity, wanted] = each.split('/');
    if (best?.commodity !== commodity) return false;
    if (!wanted || best.form === wanted) return true;
    return !best.form && form(commodity, wanted)!.hs.every(({ code }) => best.hs6.includes(code));
  });
};

describe('lists of phrases', () => {
  it.each(readdirSync(FOLDER))('%s: 97 of 100 are understood, of slips 95', (file) => {
    const ours = linesOf(file).filter(({ expected }) => expected !== '-');
    const wrong = ours.filter((line) => !isRight(line)).map(({ phrase }) => phrase);
    const allowed = ours.length * (file === 'slips.tsv' ? 0.05 : 0.03);
    expect(wrong.length > allowed ? wrong : []).toEqual([]);
  });

  it.each(readdirSync(FOLDER))('%s: nothing foreign is taken for ours', (file) => {
    const foreign = linesOf(file).filter(({ expected }) => expected === '-');
    expect(foreign.map(({ phrase }) => phrase).filter((phrase) => resolve(phrase).resolved)).toEqual([]);
  });
});
