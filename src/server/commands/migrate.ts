import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/** Brings the database to this version's schema, without starting the application. */
export const migrateDatabase: Command = {
  usage: '',
  options: {},
  positionals: 0,
  run: (terminal) =>
    withDatabase(terminal, async ({ opened: { place, applied } }) => {
      const names = applied.join(', ');
      terminal.print(
        applied.length === 0
          ? terminal.words('database.current', { place })
          : terminal.words('database.applied', { place, names }),
      );
      return 0;
    }),
};
