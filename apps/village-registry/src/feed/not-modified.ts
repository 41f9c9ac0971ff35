/** What a reader says of the copy that it has. */
export interface Conditions {
  'if-none-match'?: string;
  'if-modified-since'?: string;
}

/** What is known of the present state. */
export interface Validators {
  etag: string;
  lastModified?: Date;
}

/**
 * Whether a reader's copy is still good (RFC 9110 §13): by its entity tag where it sends one, weakly compared; else by
 * the time, of which whole seconds count.
 */
export function notModified(has: Conditions, { etag, lastModified }: Validators): boolean {
  const tags = has['if-none-match'];
  if (tags !== undefined) {
    const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
    return tags.trim() === '*' || tags.split(',').some((tag) => opaque(tag) === opaque(etag));
  }
  const since = Date.parse(has['if-modified-since'] ?? '');
  return lastModified !== undefined && Math.floor(lastModified.getTime() / 1000) * 1000 <= since;
}
