import { describe, expect, it } from 'vitest';
import { addressOf, readConfig } from './config.ts';

describe('settings', () => {
  it('need nothing: a demonstration on this machine alone', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: 'localhost',
      port: 8080,
      demo: true,
      databaseUrl: undefined,
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

describe('database address', () => {
  it('is taken apart and unescaped', () => {
    expect(addressOf(new URL('postgresql://op%40ra:p%3Aw@db.local:5433/opora'))).toEqual({
      host: 'db.local',
      port: 5433,
      user: 'op@ra',
      password: 'p:w',
      database: 'opora',
    });
  });
  it('turns TLS on as asked', () => {
    expect(addressOf(new URL('postgresql://u@h/d?sslmode=require')).ssl).toEqual({
      rejectUnauthorized: false,
    });
    expect(addressOf(new URL('postgresql://u@h/d?sslmode=verify-full')).ssl).toEqual({
      rejectUnauthorized: true,
    });
  });
  it('needs a database', () =>
    expect(() => addressOf(new URL('postgresql://u@h'))).toThrow('не названа база'));
});
