import { createFirstAdmin } from '#server/people/service.first-admin.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

const text = { type: 'string' } as const;

/** A production start has no known password: whoever runs the server makes the first administrator here. */
export const createAdmin: Command = {
  usage:
    '--login LOGIN --name "Ф. И. О." [--code 56 --region "…" --time-zone Asia/Yekaterinburg] [--organization "…"] [--force]',
  options: {
    login: text,
    name: text,
    code: text,
    region: text,
    'time-zone': text,
    organization: text,
    force: { type: 'boolean', default: false },
  },
  positionals: 0,
  run: (terminal, given) => {
    const option = (name: string) => (typeof given[name] === 'string' ? given[name] : undefined);
    return withDatabase(terminal, async ({ owner }) => {
      const admin = {
        login: option('login') ?? '',
        name: option('name') ?? '',
        code: option('code'),
        region: option('region'),
        timeZone: option('time-zone'),
        organization: option('organization'),
        force: given.force === true,
      };
      const { password, ...created } = await createFirstAdmin(owner, admin, new Date());
      terminal.print(terminal.words('admin.created', created));
      terminal.print(terminal.words('admin.password', { password }));
      return 0;
    });
  },
};
