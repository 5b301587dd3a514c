import { type OpenDatabase, openDatabase } from '#server/database.ts';
import { connect, type Db } from '#server/lib/db.ts';
import type { ExitCode, Terminal } from './command.ts';

export interface CommandDatabase {
  /** The owner of the schema, past row-level security: only for what the application may not do. */
  readonly owner: Db;
  readonly app: Db;
  readonly opened: OpenDatabase;
}

/** Opens the configured database for one command, also beside a running application, and closes it again. */
export async function withDatabase(
  { config }: Terminal,
  work: (database: CommandDatabase) => Promise<ExitCode>,
): Promise<ExitCode> {
  const settings = config();
  const opened = await openDatabase(settings, 'beside');
  const [owner, app] = [
    connect(opened.owner, 1, settings.statements),
    connect(opened.app, 2, settings.statements),
  ];
  try {
    return await work({ owner: owner.db, app: app.db, opened });
  } finally {
    await Promise.all([owner.pool.end(), app.pool.end()]);
    await opened.stop();
  }
}
