/**
 * Reads `Name <address>` or a bare address.
 * @throws Error where there is no address in it
 */
export function parseMailbox(text: string): { name: string; address: string } {
  const named = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+@[^<>\s]+)>\s*$/.exec(text);
  if (named) return { name: named[1] || 'Titik Temu', address: named[2] };
  if (/^[^<>\s]+@[^<>\s]+$/.test(text.trim())) return { name: 'Titik Temu', address: text.trim() };
  throw new Error(`MAIL_FROM holds no mail address: ${text}`);
}
