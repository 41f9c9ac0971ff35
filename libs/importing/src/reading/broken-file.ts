/** A file that cannot be read as what it says it is; `code` and `params` become a sentence when somebody reads it. */
export class BrokenFile extends Error {
  override name = 'BrokenFile';

  constructor(
    readonly code: string,
    readonly params: Record<string, unknown> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }
}
