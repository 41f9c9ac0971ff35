import { addWords } from '@titik/platform/words';
import en from '../words/en.json';
import id from '../words/id.json';
import { contentSecurityPolicy, pageOf } from './page';

addWords('gateway', { en, id });

describe('pageOf', () => {
  it('speaks the language asked for and leads to the same page in the other one', () => {
    const page = pageOf('en', '0197a000-0000-7000-8000-000000000001');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('href="/demands/0197a000-0000-7000-8000-000000000001?lang=id"');
    expect(pageOf('id')).toContain('Permintaan terbaru');
  });

  it('needs nothing that its own policy forbids', () => {
    const page = pageOf('id', '0197a000-0000-7000-8000-000000000001');
    expect(page).not.toMatch(/<script(?! src="\/assets\/)|style=|\son\w+=|https?:\/\//);
    expect(contentSecurityPolicy('https://issuer.example/realms/x')).not.toContain('unsafe');
  });
});

it('both languages have the same keys', () => {
  const keys = (value: object, path = ''): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' ? keys(inner, `${path}${key}.`) : [`${path}${key}`],
    );
  expect(keys(id)).toEqual(keys(en));
});
