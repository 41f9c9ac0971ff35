import type { Me } from '../app/me';

/** Who may hold a class for them: their provinces and programmes, all of an operator; `province 35`, `programme slug`. */
export function holdersOf(
  me: Pick<Me, 'role' | 'provinces' | 'programmes'>,
  programmes: readonly { slug: string; name: string }[],
  provinces: readonly { key: string; name?: string }[],
): { value: string; label: string }[] {
  const all = me.role === 'operator';
  const names = new Map(provinces.map(({ key, name }) => [key, name ?? key]));
  const codes = all ? [...names.keys()] : me.provinces;
  return [
    ...codes.map((code) => ({ value: `province ${code}`, label: names.get(code) ?? code })),
    ...programmes
      .filter(({ slug }) => all || me.programmes.includes(slug))
      .map(({ slug, name }) => ({ value: `programme ${slug}`, label: name })),
  ];
}
