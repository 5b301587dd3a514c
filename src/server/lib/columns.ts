import type { ColumnType, JSONColumnType } from 'kysely';

/** The database makes it; the application only searches by it. */
export type Derived = ColumnType<string, never, never>;
export type Json<T extends object> = JSONColumnType<T>;
/** JSON that may be a bare value. */
export type JsonValue<T> = ColumnType<T, string, string>;
