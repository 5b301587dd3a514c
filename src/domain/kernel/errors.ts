/** The closed set of error codes. The HTTP status and the text stand beside the code, outside of it. */
export const errorCodes = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'stale',
  'closed_period',
  'too_large',
  'too_many',
  'unavailable',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export const httpStatusOf = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 409,
  closed_period: 409,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<ErrorCode, number>;

export type ErrorDetail = Readonly<Record<string, unknown>>;

/** Why something cannot be done, before anybody has tried: the screen greys its button by it, the server throws it. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly reason: string;
  readonly detail: ErrorDetail;
}

/**
 * The only error a handler or rule throws on purpose. `reason` is a key of `texts/errors`
 * (a full sentence: what happened, why, what to do); `detail` fills its placeholders.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly reason: string;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, reason: string, detail: ErrorDetail = {}) {
    super(`${code}: ${reason}`);
    this.name = 'AppError';
    this.code = code;
    this.reason = reason;
    this.detail = detail;
  }
}

export const refused = ({ code, reason, detail }: Refusal): AppError => new AppError(code, reason, detail);
