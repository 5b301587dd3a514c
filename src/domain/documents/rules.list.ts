import { AppError } from '#domain/kernel/errors.ts';

/** A longer list is no paper that anybody reads: it is narrowed first. */
export const MAX_LISTED = 10_000;

/** @throws AppError `too_large` */
export function requireListed(rows: number): void {
  if (rows > MAX_LISTED) throw new AppError('too_large', 'export.list_too_long', { rows, most: MAX_LISTED });
}
