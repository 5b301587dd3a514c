import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { AppContract } from '#domain/access/contract.ts';
import type { CalendarEvent, CalendarReader } from '#domain/kernel/calendar.ts';
import type { OrganizationId, RegionId } from '#domain/kernel/ids.ts';
import type { DeskPart } from '#domain/kernel/next-action.ts';
import type { Call, Handlers } from './call.ts';
import type { Db, Tx } from './db.ts';
import type { HttpParts } from './exchange.ts';
import type { FileStore } from './files.ts';
import { mount } from './http.ts';
import type { SearchPart } from './search.ts';

/** Endpoints that can be opened. */
export type Served = (app: FastifyInstance, parts: HttpParts) => void;

export function serves<C extends AppContract>(contract: C, handlers: Handlers<C>): Served {
  return (app, parts) => mount(app, parts, contract, handlers);
}

export type Owner = Pick<pg.ClientBase, 'query'>;

/** The days of one organisation that its calendar shows. */
export type CalendarPart = (
  tx: Tx,
  organizationId: OrganizationId,
  reader: CalendarReader,
) => Promise<CalendarEvent[]>;

/** What queued work may rely on. */
export interface Work {
  readonly db: Db;
  readonly now: Date;
  readonly payload: unknown;
  readonly files: FileStore;
  /** With the queue's own connection, which is the owner's: the application sees one region at a time. */
  readonly asOwner: <T>(work: (owner: Owner) => Promise<T>) => Promise<T>;
  readonly regionIds: () => Promise<readonly RegionId[]>;
  /** The server stops: long work lets go of what it does within a moment. */
  readonly stopping: AbortSignal;
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

/** What a feature brings to the server: `server/features.ts` lists it. */
export interface Feature {
  readonly endpoints: (parts: never) => readonly Served[];
  readonly jobs?: (parts: never) => readonly Job[];
  /** What it asks of the person who calls, what they wait for, and how far they are. */
  readonly desk?: (call: Call) => Promise<DeskPart<string, string, string>>;
  /** How its things are found, by their kind. */
  readonly search?: Readonly<Record<string, SearchPart<unknown>>>;
  readonly calendar?: CalendarPart;
}
