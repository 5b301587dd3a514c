import type { FastifyInstance } from 'fastify';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { addDays, printDate } from '#domain/kernel/dates.ts';
import type { DemoAccount } from '#domain/people/model.ts';
import { tellOfTerms } from '#server/assignments/notices/service.ts';
import { refreshShown } from '#server/consolidation/job.ts';
import { formLibrary } from '#server/forms/library.ts';
import type { DatabaseAddress } from '#server/lib/config.ts';
import type { Db } from '#server/lib/db.ts';
import { hashPassword } from '#server/lib/password.ts';
import { hashToken, newToken } from '#server/lib/session.ts';
import { liveThrough, moveClock } from './acts.ts';
import { DEMO_PASSWORD, demoAccountsOf } from './data/demo-accounts.ts';
import { DEMO_DAY, DEMO_SEED, generateRegion } from './data/region.ts';
import { FEDERAL_LEVEL, federalAccount, insertFederalLevel } from './database.country.ts';
import {
  asOwner,
  insertRegion,
  insertSessions,
  markComplete,
  regionState,
  removeRegion,
  type SeedSession,
} from './database.ts';
import { actsOf } from './features.ts';
import { visitorOf } from './visitor.ts';
import { worldOf } from './world.ts';

export interface Seeding {
  readonly owner: DatabaseAddress;
  readonly app: FastifyInstance;
  readonly db: Db;
  readonly say: (line: string) => void;
}

/** What the sign-in page of a demonstration offers. */
export function demoAccounts(): DemoAccount[] {
  return [...demoAccountsOf(generateRegion().people), federalAccount];
}

/**
 * Brings the demonstration region in, once: the directory and the people as rows, everything else through
 * the application's own handlers. A region left half-done by an interrupted start is made anew.
 */
export async function seedDemo({ owner, app, db, say }: Seeding): Promise<void> {
  const demo = generateRegion();
  const { id } = demo.region;
  await asOwner(owner, async (client) => {
    const state = await regionState(client, id);
    if (state === 'complete') return;
    if (state === 'half') {
      say('Прошлое заполнение прервалось: регион создаётся заново');
      await removeRegion(client, id);
      await removeRegion(client, FEDERAL_LEVEL);
    }
    const began = performance.now();
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await insertRegion(client, demo, passwordHash);
    await insertFederalLevel(client, passwordHash);
    const { municipalities, organizations, schools, people } = demo;
    say(
      `Справочник: муниципальных образований ${municipalities.length}, организаций ${organizations.length}, школ ${schools.length}, учётных записей ${people.length}`,
    );
    const sessions = people.map(({ id: userId, login }) => ({ login, ...newSession(userId) }));
    await insertSessions(client, id, sessions);
    const visitors = new Map(sessions.map((session) => [session.login, visitorOf(app, session)]));
    const world = worldOf({ seed: DEMO_SEED, demo, definition: resourceSurvey, owner: client }, visitors);
    const acts = actsOf(world);
    await liveThrough(world, acts, say, () => refreshShown(db, formLibrary, [id], new Date()));
    // Ten and five working days before 15 September, and the day itself.
    for (const day of [addDays(DEMO_DAY, -9), addDays(DEMO_DAY, -2), DEMO_DAY]) {
      await moveClock(world, day);
      await tellOfTerms(db, id, new Date());
    }
    say(`Действий людей: ${acts.length}; условная дата — ${printDate(DEMO_DAY)}`);
    await markComplete(client, id, DEMO_DAY);
    say(`Демонстрационный регион готов за ${Math.round((performance.now() - began) / 1000)} с`);
  });
}

function newSession(userId: string): SeedSession {
  const token = newToken();
  return { userId, token, tokenHash: hashToken(token), csrfToken: newToken() };
}
