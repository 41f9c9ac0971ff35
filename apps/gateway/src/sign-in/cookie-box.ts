import { hkdfSync } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { compactDecrypt, CompactEncrypt } from 'jose';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);
const mostBytes = 65_536;

/** Seals what a browser keeps for us, so that it can neither read nor change it. The first secret seals, all open. */
export class CookieBox {
  private readonly keys: Uint8Array[];

  /** @param purpose what is sealed for one opens for no other */
  constructor(secrets: readonly string[], purpose: string) {
    this.keys = secrets.map((secret) => new Uint8Array(hkdfSync('sha256', secret, '', `titik-temu ${purpose}`, 32)));
  }

  async seal(value: object): Promise<string> {
    const plain = await deflate(JSON.stringify(value));
    return new CompactEncrypt(plain).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(this.keys[0]);
  }

  /** @returns undefined for what none of our secrets sealed */
  async open<T extends object>(sealed: string): Promise<T | undefined> {
    for (const key of this.keys) {
      const opened = await compactDecrypt(sealed, key, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      }).catch(() => undefined);
      if (opened) return JSON.parse((await inflate(opened.plaintext, { maxOutputLength: mostBytes })).toString()) as T;
    }
    return undefined;
  }
}
