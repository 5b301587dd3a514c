import { printDate } from '#domain/kernel/dates.ts';
import { plural } from '#domain/kernel/text.ts';
import { listMovedDays } from './directory/store.regions.ts';
import type { DatabaseAddress } from './lib/config.ts';
import { connect, type Db } from './lib/db.ts';
import { StartError } from './lib/start-error.ts';
import {
  type ClosedDemonstration,
  closeDemonstration,
  openDemonstration,
} from './people/service.demonstration.ts';

export interface DemonstrationStart {
  readonly owner: DatabaseAddress;
  readonly demo: boolean;
  readonly say: (line: string) => void;
}

/**
 * Makes the data of the demonstration fit the way of the start, before anything listens.
 * @throws StartError when days would not be real in a start that is no demonstration
 */
export async function settleDemonstration({ owner, demo, say }: DemonstrationStart): Promise<void> {
  const { db, pool } = connect(owner, 1);
  try {
    if (demo) return await openDemonstration(db, new Date());
    const closed = await closeDemonstration(db, new Date());
    if (closed.people > 0) for (const line of linesOf(closed)) say(line);
    await requireRealDays(db);
  } finally {
    await pool.end();
  }
}

const accounts = (count: number) =>
  `${count} ${plural(count, 'учётная запись', 'учётные записи', 'учётных записей')}`;

function linesOf({ people, others }: ClosedDemonstration): string[] {
  const line = `В этих данных была демонстрация: закрыто ${accounts(people)} с известным паролем и все их сеансы; снова их откроет только DEMO=on.`;
  if (others === 0) return [line];
  return [line, `Рядом с ними вход открыт: ${accounts(others)} — проверьте, кто это (раздел «Сотрудники»).`];
}

async function requireRealDays(db: Db): Promise<void> {
  const moved = await listMovedDays(db);
  if (moved.length === 0) return;
  const days = moved.map(({ name, businessOn }) => `${name} — ${printDate(businessOn)}`).join(', ');
  throw new StartError(
    `В этих данных показывается условная дата (${days}), по ней рабочая система считала бы сроки: для работы укажите чистый DATA_DIR или другую базу, для демонстрации — DEMO=on, а чтобы работать с этими данными по настоящим дням, выполните с теми же настройками npm run opora -- real-day.`,
  );
}
