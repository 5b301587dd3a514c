import { describe, expect, it } from 'vitest';
import { addressOf, readConfig } from './config.ts';

describe('settings', () => {
  it('need nothing: a demonstration on this machine alone', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: 'localhost',
      port: 8080,
      demo: true,
      database: undefined,
      trustedProxies: [],
      uploadBytesADay: 500 * 2 ** 20,
    });
    expect(config.publicUrl.href).toBe('http://localhost:8080/');
  });

  it.each([
    [{ PORT: '0' }, 'PORT=«0»'],
    [{ PORT: '80.5' }, 'PORT'],
    [{ PORT: 'восемь' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ HOST: 'http://x' }, 'HOST'],
    [{ PUBLIC_URL: 'opora.ru' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'ftp://opora.ru' }, 'PUBLIC_URL'],
    [{ TRUSTED_PROXIES: 'прокси' }, 'TRUSTED_PROXIES'],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES'],
    [{ TRUSTED_PROXIES: '10.0.0/8' }, 'TRUSTED_PROXIES'],
    [{ DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL'],
    [{ DEMO: 'yes' }, 'DEMO'],
    [{ UPLOAD_MB_A_DAY: '0' }, 'UPLOAD_MB_A_DAY=«0»'],
    [{ PREPARED_STATEMENTS: 'no' }, 'PREPARED_STATEMENTS'],
  ])('%o is refused in one sentence that names it', (env, named) => {
    expect(() => readConfig(env)).toThrow(named);
    expect(() => readConfig(env)).toThrow(/^[^\n]+\.$/);
  });

  it('do not show a password of a mistaken database address', () => {
    expect(() => readConfig({ DATABASE_URL: 'postgres//u:secret@h/db' })).toThrow(
      /^(?!.*secret).*DATABASE_URL/,
    );
  });

  it('an empty value is no value', () => expect(readConfig({ PORT: '', DEMO: '' }).port).toBe(8080));

  it('prepare statements unless a pooler cannot have it', () => {
    expect(readConfig({}).statements).toBe('prepared');
    expect(readConfig({ PREPARED_STATEMENTS: 'off' }).statements).toBe('unnamed');
  });

  it('keep a demonstration off a database of one’s own unless asked for', () => {
    const DATABASE_URL = 'postgresql://opora:p@db/opora';
    expect(readConfig({ DATABASE_URL }).demo).toBe(false);
    expect(readConfig({ DATABASE_URL, DEMO: 'on' }).demo).toBe(true);
  });

  it('refuse a demonstration that a network could see, unless it is meant', () => {
    expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow('DEMO=on');
    expect(readConfig({ HOST: '0.0.0.0', DEMO: 'on' }).demo).toBe(true);
    expect(readConfig({ HOST: '0.0.0.0', DEMO: 'off' }).demo).toBe(false);
  });

  it.each([
    [{ PUBLIC_URL: 'https://opora.example.ru' }, 'PUBLIC_URL=https://opora.example.ru/'],
    [{ PUBLIC_URL: 'http://192.168.1.5:8080' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'http://localhost.example.ru' }, 'PUBLIC_URL'],
    [{ TRUSTED_PROXIES: '127.0.0.1' }, 'TRUSTED_PROXIES=127.0.0.1'],
    [{ PUBLIC_URL: 'https://opora.example.ru', TRUSTED_PROXIES: '127.0.0.1' }, 'PUBLIC_URL'],
    [{ HOST: '127.0.0.1', PUBLIC_URL: 'http://user@evil.example' }, 'PUBLIC_URL'],
  ])('refuse a demonstration that a proxy would show, unless it is meant: %o', (env, named) => {
    expect(() => readConfig(env)).toThrow(named);
    expect(() => readConfig(env)).toThrow(/^[^\n]*DEMO=on[^\n]*\.$/);
    expect(readConfig({ ...env, DEMO: 'on' }).demo).toBe(true);
    expect(readConfig({ ...env, DEMO: 'off' }).demo).toBe(false);
    expect(readConfig({ ...env, DATABASE_URL: 'postgresql://opora@db/opora' }).demo).toBe(false);
  });

  it.each(['http://localhost:5173', 'http://127.0.0.1:8080', 'http://[::1]:8080'])(
    'keep the demonstration on this machine at %s',
    (PUBLIC_URL) => expect(readConfig({ PUBLIC_URL }).demo).toBe(true),
  );

  it('bring an IPv6 host into the address', () => {
    expect(readConfig({ HOST: '::1' }).publicUrl.href).toBe('http://[::1]:8080/');
  });

  it('split the trusted proxies', () => {
    expect(readConfig({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8', DEMO: 'off' }).trustedProxies).toEqual([
      '127.0.0.1',
      '10.0.0.0/8',
    ]);
  });
});

describe('the antivirus', () => {
  it('is a program with its keys, or none', () => {
    expect(readConfig({}).antivirus).toBeUndefined();
    expect(readConfig({ ANTIVIRUS: 'clamdscan  --no-summary -' }).antivirus).toEqual([
      'clamdscan',
      '--no-summary',
      '-',
    ]);
  });
});

describe('database address', () => {
  it('is taken apart and unescaped', () => {
    expect(addressOf(new URL('postgresql://op%40ra:p%3Aw@db.local:5433/opora'), 'on')).toEqual({
      host: 'db.local',
      port: 5433,
      user: 'op@ra',
      password: 'p:w',
      database: 'opora',
      ssl: { rejectUnauthorized: true },
    });
  });
  const sslOf = (url: string, tls: 'on' | 'off') => addressOf(new URL(url), tls).ssl;

  it.each([
    'postgresql://u@h/d',
    'postgresql://u@h/d?sslmode=require',
    'postgresql://u@h/d?sslmode=verify-full',
  ])('of another machine is reached by TLS with a checked certificate: %s', (url) =>
    expect(sslOf(url, 'on')).toEqual({ rejectUnauthorized: true }),
  );
  it('of a number is checked by that number', () =>
    expect(sslOf('postgresql://u@10.0.0.5/d', 'on')).toEqual({ rejectUnauthorized: true, host: '10.0.0.5' }));
  it.each(['disable', 'allow', 'prefer'])('of another machine is not reached by an open way: %s', (mode) => {
    const DATABASE_URL = `postgresql://u:secret@h/d?sslmode=${mode}`;
    expect(() => readConfig({ DATABASE_URL })).toThrow(/^(?!.*secret).*DATABASE_TLS=off\.$/);
    expect(readConfig({ DATABASE_URL, DATABASE_TLS: 'off' }).database).not.toHaveProperty('ssl');
  });
  it('is reached as it is written where the operator says so', () => {
    expect(sslOf('postgresql://u@h/d', 'off')).toBeUndefined();
    expect(sslOf('postgresql://u@h/d?sslmode=require', 'off')).toEqual({ rejectUnauthorized: false });
    expect(sslOf('postgresql://u@h/d?sslmode=verify-full', 'off')).toEqual({ rejectUnauthorized: true });
  });
  it.each([
    'postgresql://u@localhost/d',
    'postgresql://u@127.0.0.1/d',
    'postgresql://u@[::1]/d',
    'postgresql:///d?host=/run/postgresql',
  ])('of this machine needs none: %s', (url) => expect(sslOf(url, 'on')).toBeUndefined());
  it('needs a database', () =>
    expect(() => addressOf(new URL('postgresql://u@h'), 'on')).toThrow('не названа база'));
});
