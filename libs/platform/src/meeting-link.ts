import { createHmac, timingSafeEqual } from 'node:crypto';

export const linkActions = ['accept', 'decline', 'propose'] as const;
export type LinkAction = (typeof linkActions)[number];

/** What a link in a mail lets its reader do: one thing, for one party of one meeting, for a while. */
export interface MeetingLink {
  action: LinkAction;
  meetingId: string;
  partyId: string;
  /** Both in whole seconds since 1970 */
  issued: number;
  expires: number;
}

const bodyBytes = 41;
const signatureBytes = 32;
// Nothing else that may once be signed with the same secret passes for a link.
const purpose = 'titik-temu meeting link 1\0';

/** The link as 98 characters that fit into a path, signed with the first secret. */
export function signLink(link: MeetingLink, [secret]: readonly string[]): string {
  const body = Buffer.alloc(bodyBytes);
  body[0] = linkActions.indexOf(link.action);
  body.write(link.meetingId.replaceAll('-', ''), 1, 'hex');
  body.write(link.partyId.replaceAll('-', ''), 17, 'hex');
  body.writeUInt32BE(link.issued, 33);
  body.writeUInt32BE(link.expires, 37);
  return Buffer.concat([body, signed(body, secret)]).toString('base64url');
}

/** @returns undefined for what none of the secrets has signed; whether it has expired is the caller's question */
export function readLink(token: string, secrets: readonly string[]): MeetingLink | undefined {
  const bytes = Buffer.from(token, 'base64url');
  // Decoding passes over foreign signs, so that several texts would stand for one link.
  if (bytes.length !== bodyBytes + signatureBytes || bytes.toString('base64url') !== token) return undefined;
  const [body, signature] = [bytes.subarray(0, bodyBytes), bytes.subarray(bodyBytes)];
  if (!secrets.some((secret) => timingSafeEqual(signed(body, secret), signature))) return undefined;
  return {
    action: linkActions[body[0]],
    meetingId: uuidAt(body, 1),
    partyId: uuidAt(body, 17),
    issued: body.readUInt32BE(33),
    expires: body.readUInt32BE(37),
  };
}

const signed = (body: Buffer, secret: string): Buffer =>
  createHmac('sha256', secret).update(purpose).update(body).digest();

const uuidAt = (body: Buffer, at: number): string =>
  body.toString('hex', at, at + 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
