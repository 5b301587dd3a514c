import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StartError } from '../lib/start-error.ts';
import { defaultPackage, digest, findNative, type Native, type WayName } from './postgres-native.ts';
import { giveUpOwnership, takeOwnership } from './postgres-owner.ts';
import {
  answers,
  findPostmaster,
  isRunning,
  type Postmaster,
  removeStalePidFile,
  stopPostmaster,
  within,
} from './postgres-process.ts';

export interface EmbeddedOptions {
  /** Folder of the database files; made when missing. */
  readonly dataDir: string;
  /** Further settings of the server, e.g. `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** npm package with the server's programs; by default the one for this platform. */
  readonly nativePackage?: string;
  /** Insist on one way of running the programs. */
  readonly way?: WayName;
}

export interface EmbeddedServer {
  /** With `port` names the Unix socket; only the owner of the folder can connect. */
  readonly socketDir: string;
  readonly port: number;
  readonly superuser: string;
  readonly major: string;
  /** The server had outlived an earlier process and was taken over. */
  readonly attached: boolean;
  /** This process is the one that stops it; false beside a running application. */
  readonly owned: boolean;
  /** Where the data truly lies. */
  readonly dataDir: string;
  readonly way: WayName;
  readonly pid: number;
  /** Tells once if the server ends by itself; not called after `stop`. */
  readonly watch: (onExit: () => void) => void;
  /** Stops the server if this process owns it. */
  readonly stop: () => Promise<void>;
}

const SUPERUSER = 'postgres';
const PORT = 5432;
const START_PATIENCE_MS = 120_000;
const LOG_LIMIT = 5_000_000;
/** sockaddr_un.sun_path holds 108 bytes with the final zero. */
const SOCKET_PATH_LIMIT = 107;

const baseSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Neither statements nor values of rows may get into the log: they hold personal data.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/**
 * Starts the PostgreSQL server that came with the packages, or takes over the one still running on
 * this data after its application was killed. The server is a process of its own: it survives this one.
 * @throws StartError one sentence: no way to run it here, data of another version, a refusal of the server
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const native = findNative(
    options.nativePackage ?? defaultPackage(),
    path.resolve(options.dataDir),
    options.way,
  );
  requireSameMajor(native);
  const running = await findReady(native.dataDir);
  if (running) return serverOf(running, native, true);
  claimFolder(native, native.dataDir);
  if (!fs.existsSync(versionFile(native))) createCluster(native, options.settings?.fsync !== 'off');
  removeStalePidFile(native.dataDir);
  return serverOf(await launch(native, { ...baseSettings, ...options.settings }), native, false);
}

function serverOf(postmaster: Postmaster, native: Native, attached: boolean): EmbeddedServer {
  let watching: NodeJS.Timeout | undefined;
  const owned = takeOwnership(postmaster.dataDir);
  return {
    ...postmaster,
    superuser: SUPERUSER,
    major: native.major,
    way: native.way,
    attached,
    owned,
    watch: (onExit) => {
      watching = setInterval(() => {
        if (isRunning(postmaster)) return;
        clearInterval(watching);
        onExit();
      }, 300);
      watching.unref();
    },
    stop: async () => {
      clearInterval(watching);
      if (!owned) return;
      await stopPostmaster(postmaster);
      giveUpOwnership(postmaster.dataDir);
      removeIfEmpty(postmaster.socketDir);
    },
  };
}

function requireSameMajor(native: Native): void {
  if (!fs.existsSync(versionFile(native))) return;
  const made = fs.readFileSync(versionFile(native), 'utf8').trim();
  if (made === native.major) return;
  throw new StartError(
    `Данные в ${native.dataDir} созданы PostgreSQL ${made}, а с программой поставляется PostgreSQL ${native.major}: перенесите их выгрузкой и загрузкой или укажите другой DATA_DIR.`,
  );
}

/** A server that accepts connections now or soon; one that is just ending is waited out. */
async function findReady(dataDir: string): Promise<Postmaster | undefined> {
  let ready: Postmaster | undefined;
  const decided = await within(START_PATIENCE_MS, async () => {
    const running = findPostmaster(dataDir);
    if (running && (await answers(addressOf(running)))) ready = running;
    return ready !== undefined || running === undefined;
  });
  if (!decided) throw new StartError(`Сервер базы в ${dataDir} работает, но не отвечает: остановите его.`);
  return ready;
}

function createCluster(native: Native, sync: boolean): void {
  // An interrupted initdb leaves half a cluster: only a complete one gets the final name.
  const draft = `${native.dataDir}.new`;
  fs.rmSync(draft, { recursive: true, force: true });
  claimFolder(native, draft);
  const run = spawnSync(
    ...native.command('initdb', [
      '-D',
      draft,
      '-U',
      SUPERUSER,
      '--auth=trust',
      '--no-instructions',
      '--data-checksums',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--locale-provider=icu',
      '--icu-locale=ru-RU',
      ...(sync ? [] : ['--no-sync']),
    ]),
  );
  if (run.status !== 0) {
    throw new StartError(`Не удалось создать базу в ${native.dataDir}: ${String(run.stderr).trim()}`);
  }
  fs.rmSync(native.dataDir, { recursive: true, force: true });
  fs.renameSync(draft, native.dataDir);
}

async function launch(native: Native, settings: Record<string, string>): Promise<Postmaster> {
  const socketDir = socketFolder(native);
  const log = openLog(`${native.dataDir}.log`);
  const [program, args, spawnOptions] = native.command('postgres', [
    '-D',
    native.dataDir,
    '-k',
    socketDir,
    '-p',
    String(PORT),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const child = spawn(program, args, { ...spawnOptions, stdio: ['ignore', log.fd, log.fd], detached: true });
  fs.closeSync(log.fd);
  let ended = false;
  child.on('error', () => (ended = true)).on('exit', () => (ended = true));
  child.unref();
  let postmaster: Postmaster | undefined;
  await within(START_PATIENCE_MS, async () => {
    const running = findPostmaster(native.dataDir);
    if (running && (await answers(addressOf(running)))) postmaster = running;
    return ended || postmaster !== undefined;
  });
  if (postmaster && !ended) return postmaster;
  if (!ended) child.kill('SIGINT');
  throw new StartError(`Встроенный PostgreSQL не запустился (журнал ${log.file}): ${lastRefusal(log.file)}`);
}

function addressOf({ socketDir, port }: Postmaster) {
  return { host: socketDir, port, user: SUPERUSER, database: 'postgres' };
}

/** The folder exists, is closed to others and belongs to the server's user, with everything in it. */
function claimFolder(native: Native, folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (fs.statSync(folder).uid === native.uid) return;
    fs.chownSync(folder, native.uid, native.gid);
    for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      fs.lchownSync(path.join(folder, name), native.uid, native.gid);
    }
  } catch (error) {
    throw new StartError(`Нет доступа к каталогу данных ${folder}: ${(error as Error).message}`);
  }
}

/**
 * A folder for the socket of this data and this user alone, with nothing left in it by a killed server.
 * Whoever can enter it can connect, so one planted by another user must not be trusted.
 */
function socketFolder(native: Native): string {
  const name = `opora-pg-${digest(`${native.uid} ${native.dataDir}`)}`;
  const own = path.join(os.tmpdir(), name);
  const fits = Buffer.byteLength(`${own}/.s.PGSQL.${PORT}.lock`) <= SOCKET_PATH_LIMIT;
  const folder = fits && native.way !== 'setuid' ? own : path.join('/tmp', name);
  if (!fs.existsSync(folder)) claimFolder(native, folder);
  const found = fs.lstatSync(folder);
  if (!found.isDirectory() || (found.mode & 0o077) !== 0 || found.uid !== native.uid) {
    throw new StartError(`Каталог ${folder} создан другим пользователем или открыт другим: удалите его.`);
  }
  for (const left of fs.readdirSync(folder)) fs.rmSync(path.join(folder, left), { force: true });
  return folder;
}

function removeIfEmpty(folder: string): void {
  try {
    fs.rmdirSync(folder);
  } catch {
    // Not empty: a server that is just starting lies in it.
  }
}

function openLog(file: string): { file: string; fd: number } {
  const large = fs.existsSync(file) && fs.statSync(file).size > LOG_LIMIT;
  return { file, fd: fs.openSync(file, large ? 'w' : 'a', 0o600) };
}

function lastRefusal(file: string): string {
  const lines = fs.readFileSync(file, 'utf8').trim().split('\n');
  return lines.findLast((line) => line.includes('FATAL')) ?? lines.at(-1) ?? '';
}

function versionFile(native: Native): string {
  return path.join(native.dataDir, 'PG_VERSION');
}
