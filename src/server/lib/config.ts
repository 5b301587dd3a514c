import { isIP } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { isLoopback } from './guard/own-address.ts';
import { StartError } from './start-error.ts';

/** Where a database lies and as whom to connect; `ssl` only for a server over TCP. */
export interface DatabaseAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password?: string;
  /** `host` where it is a number: of a name the driver tells it itself. */
  readonly ssl?: { readonly rejectUnauthorized: boolean; readonly host?: string };
}

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: URL;
  /** `publicUrl` was given as an address of the network: no other is answered. */
  readonly isNamed: boolean;
  /** Addresses or networks whose X-Forwarded-* headers are believed; empty: nobody's. */
  readonly trustedProxies: readonly string[];
  readonly dataDir: string;
  /** Undefined: the embedded server under `dataDir`. */
  readonly database: DatabaseAddress | undefined;
  readonly demo: boolean;
  /** What one person may upload in any 24 hours. */
  readonly uploadBytesADay: number;
  /** The program that looks into files, and what it is called with. */
  readonly antivirus: readonly string[] | undefined;
  /** The server that letters are given to, and whom they come from; undefined: none are written. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** Unnamed behind a transaction pooler that knows no prepared ones. */
  readonly statements: 'prepared' | 'unnamed';
}

const flag = z.enum(['on', 'off']);

const splitList = (text: string) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** An address, or a network as address/prefix. */
function isNetwork(text: string): boolean {
  const [address = '', prefix = '0', ...rest] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits;
}

const environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(8080),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/)
    .default('localhost'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform(splitList)
    .refine((list) => list.every(isNetwork)),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_TLS: flag.default('on'),
  DEMO: flag.optional(),
  UPLOAD_MB_A_DAY: z.coerce.number().int().min(20).max(1_000_000).default(500),
  ANTIVIRUS: z.string().trim().min(1).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().trim().min(3).max(200).default('opora@localhost'),
  PREPARED_STATEMENTS: flag.default('on'),
});

const mistakes: Record<keyof z.infer<typeof environment>, string> = {
  PORT: 'PORT — номер порта от 1 до 65535',
  HOST: 'HOST — имя или адрес, на котором слушать, например localhost или 0.0.0.0',
  PUBLIC_URL:
    'PUBLIC_URL — адрес, по которому систему открывают в браузере, например https://opora.example.ru',
  TRUSTED_PROXIES: 'TRUSTED_PROXIES — адреса или подсети через запятую, например 127.0.0.1,10.0.0.0/8',
  DATA_DIR: 'DATA_DIR — каталог для данных',
  DATABASE_URL: 'DATABASE_URL — адрес PostgreSQL вида postgresql://пользователь:пароль@сервер:5432/база',
  DATABASE_TLS:
    'DATABASE_TLS — on (к базе на другой машине только по TLS с проверкой сертификата) или off (как написано в DATABASE_URL)',
  DEMO: 'DEMO — on или off',
  UPLOAD_MB_A_DAY:
    'UPLOAD_MB_A_DAY — сколько мегабайт файлов один человек загружает за сутки, целое число от 20',
  ANTIVIRUS: 'ANTIVIRUS — программа проверки файлов с её ключами, например clamdscan --no-summary -',
  SMTP_URL: 'SMTP_URL — адрес почтового сервера вида smtps://имя:пароль@сервер:465',
  MAIL_FROM: 'MAIL_FROM — от кого письма, например Опора <opora@example.ru>',
  PREPARED_STATEMENTS: 'PREPARED_STATEMENTS — on или off',
};

/**
 * Reads the settings once; nobody else reads the environment.
 * @throws StartError one sentence naming the variable and what it should be
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(mistakes).flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]) as keyof typeof mistakes;
    // Addresses of servers hold passwords, so they are not repeated.
    const value = name === 'DATABASE_URL' || name === 'SMTP_URL' ? '' : `=«${env[name]}»`;
    throw new StartError(`Неверная настройка ${name}${value}: ${mistakes[name]}.`);
  }
  const e = parsed.data;
  const publicUrl = new URL(
    e.PUBLIC_URL ?? `http://${e.HOST.includes(':') ? `[${e.HOST}]` : e.HOST}:${e.PORT}`,
  );
  const shown = shownToOthers(e.HOST, publicUrl, e.TRUSTED_PROXIES);
  if (e.DEMO === undefined && e.DATABASE_URL === undefined && shown !== undefined) {
    throw new StartError(
      `Демонстрация с известными паролями не открывается другим сама собой, а задано ${shown}: укажите DEMO=on, если это намеренно, или DEMO=off для рабочего запуска на чистом DATA_DIR.`,
    );
  }
  return {
    host: e.HOST,
    port: e.PORT,
    publicUrl,
    isNamed: e.PUBLIC_URL !== undefined && !isLoopback(publicUrl.hostname),
    trustedProxies: e.TRUSTED_PROXIES,
    dataDir: path.resolve(e.DATA_DIR),
    database: e.DATABASE_URL === undefined ? undefined : addressOf(new URL(e.DATABASE_URL), e.DATABASE_TLS),
    demo: e.DEMO === undefined ? e.DATABASE_URL === undefined : e.DEMO === 'on',
    uploadBytesADay: e.UPLOAD_MB_A_DAY * 2 ** 20,
    antivirus: e.ANTIVIRUS?.split(/\s+/),
    mail: e.SMTP_URL === undefined ? undefined : { url: e.SMTP_URL, from: e.MAIL_FROM },
    statements: e.PREPARED_STATEMENTS === 'on' ? 'prepared' : 'unnamed',
  };
}

/** The setting by which others than the people at this machine reach the system, if there is one. */
function shownToOthers(host: string, publicUrl: URL, proxies: readonly string[]): string | undefined {
  if (!isLoopback(host)) return `HOST=${host}`;
  if (!isLoopback(publicUrl.hostname)) return `PUBLIC_URL=${publicUrl.href}`;
  return proxies.length > 0 ? `TRUSTED_PROXIES=${proxies.join(',')}` : undefined;
}

/**
 * @param tls `on`: the way to another machine is closed to others, and the other end proves who it is
 * @throws StartError when the URL names no database, or wants an open way although `tls` does not
 */
export function addressOf(url: URL, tls: 'on' | 'off'): DatabaseAddress {
  const database = decodeURIComponent(url.pathname.slice(1));
  if (database === '')
    throw new StartError(`В DATABASE_URL не названа база данных: ${mistakes.DATABASE_URL}.`);
  const host = url.searchParams.get('host') ?? (decodeURIComponent(url.hostname) || 'localhost');
  const ssl = sslOf(host, url.searchParams.get('sslmode'), tls);
  return {
    host,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username) || 'postgres',
    database,
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    ...(ssl ? { ssl } : {}),
  };
}

const openModes = ['disable', 'allow', 'prefer'];

function sslOf(host: string, mode: string | null, tls: 'on' | 'off'): DatabaseAddress['ssl'] {
  const isHere = host.startsWith('/') || isLoopback(host);
  const isChecked = tls === 'on' && !isHere;
  const isOpen = mode !== null && openModes.includes(mode);
  if (isChecked && isOpen) {
    throw new StartError(
      `DATABASE_URL ведёт на другую машину (${host}) без TLS (sslmode=${mode}): уберите sslmode или, если это намеренно, укажите DATABASE_TLS=off.`,
    );
  }
  if (!isChecked && (isOpen || mode === null)) return undefined;
  return {
    rejectUnauthorized: isChecked || mode?.startsWith('verify') === true,
    ...(isIP(host) ? { host } : {}),
  };
}
