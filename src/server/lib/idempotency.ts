import { createHash, createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '#domain/access/actor.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { Tx } from './db.ts';

const keyShape = /^[A-Za-z0-9_-]{8,100}$/;

export interface FirstAnswer {
  readonly status: number;
  readonly answer: unknown;
}

/** @throws AppError `invalid` when the caller sent no key */
export function requireKey(header: unknown): string {
  if (typeof header !== 'string' || !keyShape.test(header))
    throw new AppError('invalid', 'request.no_idempotency_key');
  return header;
}

export function hashRequest(method: string, url: string, body: unknown): string {
  return createHash('sha256')
    .update(requestText(method, url, body))
    .digest('hex');
}

/**
 * Of a request that holds a password. What is kept must not let anybody try passwords against it, so it is made with
 * the token of the session, of which the database has only a hash.
 */
export function hashSecretRequest(method: string, url: string, body: unknown, token: string): string {
  return createHmac('sha256', token)
    .update(requestText(method, url, body))
    .digest('hex');
}

const requestText = (method: string, url: string, body: unknown) =>
  `${method} ${url} ${JSON.stringify(body ?? null)}`;

/** A key that was used before, with the request and the answer it stands for. */
export interface UsedKey extends FirstAnswer {
  readonly requestHash: string;
}

export async function findKey(tx: Tx, actor: Actor, key: string): Promise<UsedKey | undefined> {
  const { rows } = await sql<UsedKey>`
    SELECT request_hash AS "requestHash", coalesce(status, 200) AS status, answer FROM idempotency_keys
     WHERE region_id = ${actor.regionId} AND user_id = ${actor.userId} AND key = ${key}`.execute(tx);
  return rows[0];
}

/**
 * Takes the key for this transaction. A second request with the same key waits for the first one
 * and then gets its answer.
 * @returns what the key stands for, or undefined when this is the first request
 */
export async function takeKey(
  tx: Tx,
  actor: Actor,
  key: string,
  requestHash: string,
): Promise<UsedKey | undefined> {
  const taken = await tx
    .insertInto('idempotency_keys')
    .values({
      region_id: actor.regionId,
      user_id: actor.userId,
      key,
      request_hash: requestHash,
      status: null,
      answer: 'null',
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return taken.numInsertedOrUpdatedRows === 1n ? undefined : findKey(tx, actor, key);
}

/** @throws AppError `conflict` when the key was used for another request */
export function answerAgain({ requestHash, status, answer }: UsedKey, asked: string): FirstAnswer {
  if (requestHash !== asked) throw new AppError('conflict', 'request.idempotency_key_reused');
  return { status, answer };
}

export async function keepAnswer(tx: Tx, actor: Actor, key: string, first: FirstAnswer): Promise<void> {
  await tx
    .updateTable('idempotency_keys')
    .set({ status: first.status, answer: JSON.stringify(first.answer ?? null) })
    .where('region_id', '=', actor.regionId)
    .where('user_id', '=', actor.userId)
    .where('key', '=', key)
    .execute();
}
