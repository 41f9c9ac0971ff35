import type { ForumInterpreter, Wish } from '../forum-queries';
import { neededLanguages } from './needed-languages';

it('counts meetings by language and those who speak it and are still there', () => {
  const wishes = ['ja', 'ko', 'ja', undefined].map((needs) => ({ needs }) as Wish);
  const interpreters = [{ languages: ['id', 'ja'] }, { languages: ['ja'], awayFrom: 3 }] as ForumInterpreter[];
  expect(neededLanguages(wishes, interpreters)).toEqual([
    { code: 'ja', meetings: 2, speakers: 1 },
    { code: 'ko', meetings: 1, speakers: 0 },
  ]);
});
