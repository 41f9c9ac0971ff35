const kinds = new Set('bumdes bumdesa bum desa koperasi kelompok tani nelayan usaha yayasan ud cv pt dsa'.split(' '));

/**
 * A producer's name for comparing: small letters and digits only, without words for what kind of group it is, which
 * half of all names share; the whole name where it has no others.
 */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const own = words.filter((word) => !kinds.has(word));
  return (own.length > 0 ? own : words).join(' ') || name.toLowerCase();
}
