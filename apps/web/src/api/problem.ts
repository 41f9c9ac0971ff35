/** A refusal in the reader's words (RFC 9457), as every service gives it; also what a lost connection is told as. */
export interface ProblemBody {
  status: number;
  code: string;
  title: string;
  detail: string;
  field?: string;
  errors?: { field: string; code: string; detail: string }[];
  requestId?: string;
}

export class Problem extends Error {
  constructor(readonly body: ProblemBody) {
    super(body.detail);
    this.name = 'Problem';
  }

  /** Trying again may help: the connection or a service was away. */
  get passing(): boolean {
    return [0, 429, 502, 503, 504].includes(this.body.status);
  }
}

/** Nobody is signed in (any longer). */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof Problem && (error.body.status === 401 || error.body.code === 'auth.token-missing');

/** Reads a refusal; one that is no problem+json becomes one with the status as its code. */
export async function problemOf(response: Response): Promise<Problem> {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const body = (await response.json().catch(() => undefined)) as Partial<ProblemBody> | undefined;
  return new Problem({
    status: response.status,
    code: body?.code ?? `http.${response.status}`,
    title: body?.title ?? response.statusText,
    detail: body?.detail ?? `HTTP ${response.status}`,
    ...(body?.field !== undefined && { field: body.field }),
    ...(body?.errors && { errors: body.errors }),
    requestId: body?.requestId ?? requestId,
  });
}

/** What is wrong with each field, by its path (`lines.0.quantity.unit`). */
export function faultsOf(problem: unknown): Record<string, string> {
  if (!(problem instanceof Problem)) return {};
  const { errors, field, detail } = problem.body;
  if (errors && errors.length > 0) return Object.fromEntries(errors.map((fault) => [fault.field, fault.detail]));
  return field === undefined ? {} : { [field]: detail };
}

/** Somebody else changed it meanwhile. */
export const wasChanged = (error: unknown): boolean =>
  error instanceof Problem && error.body.code === 'request.version-changed';
