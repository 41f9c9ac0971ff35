import en from './en.json';
import id from './id.json';

const keys = (value: object, path = ''): string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' ? keys(inner, `${path}${key}.`) : [`${path}${key}`],
  );

it('both languages have the same keys', () => expect(keys(id)).toEqual(keys(en)));
