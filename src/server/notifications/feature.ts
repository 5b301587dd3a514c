import { notificationsContract } from '#domain/notifications/contract.ts';
import { type Feature, type Job, serves } from '#server/lib/feature.ts';
import { notificationsRoutes } from './routes.ts';
import type { Mail } from './service.smtp.ts';
import { makeLetters, sendLetters } from './service.ts';

interface Posting {
  /** Undefined where none is set up: everything is told in the product alone. */
  readonly mail: Mail | undefined;
  readonly publicUrl: URL;
}

/** After the notices of the hour are made; sending never waits for more than a minute. */
const jobs = ({ mail, publicUrl }: Posting): Job[] => [
  {
    task: 'make_letters',
    at: '15 * * * *',
    async run({ db, regionIds, now }) {
      if (!mail) return;
      for (const regionId of await regionIds()) await makeLetters(db, regionId, now);
    },
  },
  {
    task: 'send_letters',
    at: '* * * * *',
    async run({ db, regionIds, now: begun, stopping }) {
      if (!mail) return;
      const from = performance.now();
      const now = () => new Date(begun.getTime() + performance.now() - from);
      for (const regionId of await regionIds())
        await sendLetters({ db, mail, publicUrl, now, stopping }, regionId);
    },
  },
];

export const notificationsFeature = {
  endpoints: ({ mail }: Pick<Posting, 'mail'>) => [
    serves(notificationsContract, notificationsRoutes(mail !== undefined)),
  ],
  jobs,
} satisfies Feature;
