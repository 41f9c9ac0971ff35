import { createHmac, timingSafeEqual } from 'node:crypto';

const purpose = 'titik-temu reply tag 1\0';

/**
 * The secret in the address that one party answers to for one meeting: 32 signs of hexadecimal, because an address's
 * local part has room for 64 and its case is not always kept.
 */
export const replyTag = (meetingId: string, partyId: string, [secret]: readonly string[]): string =>
  tagOf(meetingId, partyId, secret);

/** Whether one of the secrets made this tag. */
export function isReplyTag(tag: string, meetingId: string, partyId: string, secrets: readonly string[]): boolean {
  const given = Buffer.from(tag.toLowerCase());
  return secrets.some((secret) => {
    const right = Buffer.from(tagOf(meetingId, partyId, secret));
    return given.length === right.length && timingSafeEqual(given, right);
  });
}

/** An address with a tag in its local part: `meetings@host` becomes `meetings+<tag>@host`. */
export const taggedAddress = (address: string, tag: string): string => address.replace('@', `+${tag}@`);

const tagOf = (meetingId: string, partyId: string, secret: string): string =>
  createHmac('sha256', secret).update(`${purpose}${meetingId}\0${partyId}`).digest('hex').slice(0, 32);
