type Params = Record<string, unknown> & { field?: string };

/**
 * What may go wrong by rule rather than by accident. `code` is stable and names its sentence in the words
 * catalogue (`problem.<code>`); `params` fill the sentence; `params.field` is the faulty input's path.
 */
class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly params: Params = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = new.target.name;
  }
}

/** The input cannot be accepted as it is. HTTP 422. */
export class InvalidError extends DomainError {}

/** There is no such thing, or not yet. HTTP 404. */
export class NotFoundError extends DomainError {}

/** It contradicts what is already so. HTTP 409. */
export class ConflictError extends DomainError {}

/** Not for this caller. HTTP 403. */
export class ForbiddenError extends DomainError {}

/** Codes that have an HTTP status of their own: who are you (401), and HTTP's conditions (If-Match). */
const ofCode: Readonly<Record<string, number>> = {
  'auth.token-missing': 401,
  'auth.token-invalid': 401,
  'request.precondition-required': 428,
  'request.version-changed': 412,
};

/** The one table from error class to HTTP status. */
export function statusOf(error: unknown): number | undefined {
  if (error instanceof DomainError && Object.hasOwn(ofCode, error.code)) return ofCode[error.code];
  if (error instanceof InvalidError) return 422;
  if (error instanceof NotFoundError) return 404;
  if (error instanceof ConflictError) return 409;
  if (error instanceof ForbiddenError) return 403;
  return undefined;
}

export type AnyDomainError = InvalidError | NotFoundError | ConflictError | ForbiddenError;
