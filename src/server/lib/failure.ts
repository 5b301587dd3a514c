import pg from 'pg';
import { z } from 'zod';
import { AppError, type ErrorCode, httpStatusOf } from '#domain/kernel/errors.ts';
import { givenUpError } from './gate.ts';

export interface FailureAnswer {
  readonly status: number;
  readonly body: { readonly error: { code: ErrorCode; reason: string; detail: unknown } };
}

/** The only place where an exception becomes an answer. What was not thrown on purpose tells nothing of itself. */
export function failureAnswer(error: unknown): FailureAnswer {
  const known = asAppError(error);
  return {
    status: httpStatusOf[known.code],
    body: { error: { code: known.code, reason: known.reason, detail: known.detail } },
  };
}

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError) {
    const issues = error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    return new AppError('invalid', reasonOf(error), { issues });
  }
  if (isUnstorable(error)) return new AppError('invalid', 'request.malformed');
  if (isBrokenOff(error)) return givenUpError();
  if (isLostDatabase(error)) return new AppError('unavailable', 'service.database_lost');
  const status = statusOf(error);
  if (status === 413) return new AppError('too_large', 'request.too_large');
  if (status !== undefined && status < 500) return new AppError('invalid', 'request.malformed');
  return new AppError('internal', 'service.failed');
}

/** A schema may say in plain words what is wrong: it names the reason. */
function reasonOf({ issues }: z.ZodError): string {
  const named = issues.flatMap((issue) => (issue.code === 'custom' ? [issue.params?.reason] : []));
  return named.find((reason) => typeof reason === 'string') ?? 'request.invalid';
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

/**
 * Values that pass every schema and still fit no column: a NUL or half a surrogate pair in a text
 * (22021, 22P02, 22P05), a day of the year 0 (22008).
 */
function isUnstorable(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^22(021|P02|P05|008)$/.test(error.code ?? '');
}

/** A body that stopped half-way is the client's end of the matter; a connection to the database says which call it was. */
function isBrokenOff(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNRESET' && !('syscall' in error);
}

/** SQLSTATE classes 08 (connection), 3D (no such database) and 57P (server going away), or a socket that is gone. */
function isLostDatabase(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return /^(08|3D000|57P|53300)/.test(error.code ?? '');
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(code) ||
    /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(error.message)
  );
}

/** Runs a statement; a breach of the named unique index becomes the given error. */
export async function onDuplicate<T>(
  constraint: string,
  duplicate: AppError,
  statement: Promise<T>,
): Promise<T> {
  try {
    return await statement;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '23505' && error.constraint === constraint)
      throw duplicate;
    throw error;
  }
}
