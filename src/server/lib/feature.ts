import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { AppContract } from '#domain/access/contract.ts';
import type { RegionId } from '#domain/kernel/ids.ts';
import type { Handlers } from './call.ts';
import type { Db } from './db.ts';
import type { HttpParts } from './exchange.ts';
import type { FileStore } from './files.ts';
import { mount } from './http.ts';

/** Endpoints that can be opened. */
export type Served = (app: FastifyInstance, parts: HttpParts) => void;

export function serves<C extends AppContract>(contract: C, handlers: Handlers<C>): Served {
  return (app, parts) => mount(app, parts, contract, handlers);
}

export type Owner = Pick<pg.ClientBase, 'query'>;

/** What queued work may rely on. */
export interface Work {
  readonly db: Db;
  readonly now: Date;
  readonly payload: unknown;
  readonly files: FileStore;
  /** With the queue's own connection, which is the owner's: the application sees one region at a time. */
  readonly asOwner: <T>(work: (owner: Owner) => Promise<T>) => Promise<T>;
  readonly regionIds: () => Promise<readonly RegionId[]>;
  /** One line for whoever runs the server. */
  readonly tell: (line: string) => void;
}

/** A kind of queued work by its name. */
export interface Job {
  readonly task: string;
  /** When it is queued by the clock: a line of cron, in UTC. */
  readonly at?: string;
  readonly run: (work: Work) => Promise<void>;
}
