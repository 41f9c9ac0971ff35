import type { Me } from '../app/me';
import { provinces } from './provinces';

/** Who holds a class or a forum day: `province 35` or `programme desa-devisa`. */
export type Holder = `province ${string}` | `programme ${string}`;

/** As the services say it; a programme goes before a province. */
export interface Held {
  programme?: string | null;
  province?: string | null;
}

type Theirs = Pick<Me, 'role' | 'provinces' | 'programmes'>;

/**
 * Who may hold something for them: their provinces and programmes, all of an operator.
 * @param now who holds it already, whoever that is
 */
export function holdersOf(
  me: Theirs,
  programmes: readonly { slug: string; name: string }[],
  now?: Holder,
): { value: Holder; label: string }[] {
  const everybody = [
    ...Object.entries(provinces).map(([code, label]) => ({ value: `province ${code}` as const, label })),
    ...programmes.map(({ slug, name }) => ({ value: `programme ${slug}` as const, label: name })),
  ];
  return everybody.filter(({ value }) => value === now || holds(me, heldBy(value)));
}

/** Who holds what they open until they say so; nobody for an operator. */
export function usualHolder({ role, provinces: [province], programmes: [programme] }: Theirs): Holder | undefined {
  return role === 'coordinator' ? holderOf({ province, ...(!province && { programme }) }) : undefined;
}

export function holderOf({ programme, province }: Held): Holder | undefined {
  if (programme) return `programme ${programme}`;
  return province ? `province ${province}` : undefined;
}

export function heldBy(holder: Holder | undefined): { programme?: string; province?: string } {
  const [kind, key] = holder?.split(' ') ?? [];
  return kind ? { [kind]: key } : {};
}

/** Whether they run what holds it; what nobody holds is the operators'. */
export const holds = ({ role, ...me }: Theirs, { programme, province }: Held): boolean =>
  role === 'operator' ||
  (role === 'coordinator' &&
    ((!!programme && me.programmes.includes(programme)) || (!!province && me.provinces.includes(province))));
