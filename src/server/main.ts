import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createApp } from './app.ts';
import { openDatabase } from './database.ts';
import { settleDemonstration } from './demonstration.ts';
import { openPrinter } from './exports/printer.ts';
import { type Config, readConfig } from './lib/config.ts';
import { connect } from './lib/db.ts';
import { openFileStore } from './lib/files.ts';
import { enqueueJob, runJobs } from './lib/jobs.ts';
import { StartError } from './lib/start-error.ts';
import { openMail } from './notifications/service.smtp.ts';
import { queuedWork } from './tasks.ts';

const POOL_SIZE = 20;
const STOP_PATIENCE_MS = 8000;
/** Nothing can be finished without the database. */
const LOST_PATIENCE_MS = 500;
const webDir = path.resolve(import.meta.dirname, '../../dist/web');

const say = (line: string) => process.stdout.write(`${line}\n`);

async function start(): Promise<void> {
  const config = readConfig(process.env);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  say('[3/6] Поднимается база данных…');
  const database = await openDatabase(config);
  const stops: (() => Promise<unknown>)[] = [() => database.stop()];
  try {
    say(`[3/6] База данных: ${database.place}`);
    say(
      database.applied.length > 0
        ? `[4/6] Схема обновлена: ${database.applied.join(', ')}`
        : '[4/6] Схема базы — текущая',
    );
    await settleDemonstration({
      owner: database.owner,
      demo: config.demo,
      say: (line) => say(`[5/6] ${line}`),
    });
    const { db, pool } = connect(database.app, POOL_SIZE, config.statements);
    stops.unshift(() => pool.end());
    const files = await openFileStore(config.dataDir);

    const demo = config.demo ? await import('../../seed/main.ts') : undefined;
    const demoAccounts = demo ? demo.demoAccounts() : [];
    const mail = config.mail && openMail(config.mail);
    stops.unshift(async () => mail?.close());
    const app = await createApp({ config, db, files, mail, demoAccounts, webDir, log: { level: 'warn' } });
    stops.unshift(() => app.close());
    if (demo) await demo.seedDemo({ owner: database.owner, app, db, say: (line) => say(`[5/6] ${line}`) });

    // What is shown outside of the line need not wait for the first turn of the clock.
    await db.transaction().execute((tx) => enqueueJob(tx, 'refresh_shown', {}));
    const printer = openPrinter();
    stops.unshift(async () => printer.close());
    const { taskList, crontab } = queuedWork({
      db,
      files,
      printing: { printer, publicUrl: config.publicUrl },
      mail,
      clock: () => new Date(),
      tell: (line) => void process.stderr.write(`${line}\n`),
    });
    const jobs = await runJobs(database.owner, taskList, crontab, (task, error) =>
      process.stderr.write(`Задание ${task} не выполнено: ${error}\n`),
    );
    stops.unshift(() => jobs.stop());
    await listen(app, config);
    stopOnSignal(stops);
    greet(config, demoAccounts);
    database.watch(() => {
      process.stderr.write(
        'База данных остановилась сама собой: запустите систему снова, она восстановится.\n',
      );
      void stopAll(stops, LOST_PATIENCE_MS).finally(() => process.exit(1));
    });
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE')
      throw new StartError(`Порт ${port} уже занят: остановите другую программу или укажите другой PORT.`);
    if (code === 'EACCES')
      throw new StartError(`Порт ${port} открыть нельзя: не хватает прав, укажите PORT больше 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartError(`Адреса ${host} у этой машины нет: исправьте HOST.`);
    throw error;
  }
}

function greet(
  config: Config,
  accounts: readonly { login: string; password: string; title: string }[],
): void {
  say(`[6/6] Система открыта: ${config.publicUrl.href}`);
  if (accounts.length === 0) return;
  say('\nДемонстрационные учётные записи (у всех один пароль):');
  for (const { login, password, title } of accounts) say(`  ${login.padEnd(14)} ${password}  ${title}`);
}

function stopOnSignal(stops: (() => Promise<unknown>)[]): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void stopAll(stops).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
}

/** The newest part stops first; one that waits for what is gone is not waited for. */
async function stopAll(stops: (() => Promise<unknown>)[], patienceMs = STOP_PATIENCE_MS): Promise<void> {
  const stopEach = async () => {
    for (const stop of stops) await stop().catch(() => undefined);
  };
  await Promise.race([stopEach(), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}

start().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof StartError ? error.message : error instanceof Error ? error.stack : error}\n`,
  );
  process.exit(1);
});
