import Holidays from 'date-holidays';
import { postIdOf, seedPosts } from './seed-posts';

const posts = seedPosts();
const post = (name: string) => posts.find((each) => each.name === name);

describe('the trade posts a registry starts with', () => {
  it('are 46 in 33 countries and territories, each with an id of its own', () => {
    expect(posts).toHaveLength(46);
    expect(new Set(posts.map(({ postId }) => postId)).size).toBe(46);
    expect(new Set(posts.map(({ country }) => country)).size).toBe(33);
  });

  it('have the same ids on every machine', () => expect(postIdOf('itpc', 'Sydney')).toBe(post('ITPC Sydney')!.postId));

  it('have zones that this machine knows', () => {
    for (const { zone } of posts) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  });

  it('name subdivisions whose holidays date-holidays knows', () => {
    const named = posts.filter(({ subdivision }) => subdivision);
    expect(named.length).toBeGreaterThan(15);
    for (const { country, subdivision } of named)
      expect(Object.keys(new Holidays().getStates(country) ?? {})).toContain(subdivision);
  });

  it.each([
    ['ITPC Jeddah', [1, 2, 3, 4, 7]],
    ['Atdag Cairo', [1, 2, 3, 4, 7]],
    ['ITPC Dubai', [1, 2, 3, 4, 5]],
    ['ITPC Sydney', [1, 2, 3, 4, 5]],
  ])('%s works on days %j', (name, days) => expect(post(name)!.officeHours.days).toEqual(days));

  it('have addresses that reach nobody', () => {
    for (const { contact } of posts) expect(contact.email).toMatch(/^[a-z]+(\.[a-z]+)+@example\.org$/);
  });

  it('keep Geneva’s attaché and its WTO mission apart', () =>
    expect(posts.filter(({ city }) => city === 'Geneva').map(({ kind }) => kind)).toEqual(['attache', 'wto-mission']));
});
