/** Browsers give up cookies longer than 4096 bytes, name and attributes included. */
export const longestCookie = 3_900;

/** A cookie of ours for the whole site, that no script reads and no other site's request carries along. */
export class Cookie {
  readonly name: string;
  private readonly attributes: string;

  /** @param secure on https, where the name binds it to this very host */
  constructor(name: string, secure: boolean) {
    this.name = secure ? `__Host-${name}` : name;
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  }

  set(value: string, seconds: number): string {
    return `${this.name}=${value}; Max-Age=${seconds}; ${this.attributes}`;
  }

  clear(): string {
    return this.set('', 0);
  }
}
