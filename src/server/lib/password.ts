import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import os from 'node:os';
import { promisify } from 'node:util';
import { openGate } from './gate.ts';

const derive = promisify(argon2);
/** Half of the processors at most: a crowd at the door leaves the rest to those who are in. */
const hashing = openGate({ atOnce: Math.max(1, Math.floor(os.availableParallelism() / 2)), most: 1000 });

/** What one guess costs, whoever makes it. */
export interface PasswordCost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const owasp: PasswordCost = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG_BYTES = 32;

export interface Passwords {
  hash(password: string): Promise<string>;
  /** A hash that nobody's password matches, at the cost of all others. */
  decoy(): Promise<string>;
}

export function passwordsOf(cost: PasswordCost = owasp): Passwords {
  let decoy: Promise<string> | undefined;
  return {
    hash: (password) => hashPassword(password, cost),
    decoy: () => {
      decoy ??= hashPassword(randomBytes(32).toString('base64'), cost);
      return decoy;
    },
  };
}

export async function hashPassword(password: string, cost: PasswordCost = owasp): Promise<string> {
  const nonce = randomBytes(16);
  const message = Buffer.from(password, 'utf8');
  const tag = await hashing.pass(() => derive('argon2id', { message, nonce, tagLength: TAG_BYTES, ...cost }));
  const parameters = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;
  return `$argon2id$v=19$${parameters}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/** Takes as long for a wrong password as for the right one. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash);
  if (!match) return false;
  const [memory, passes, parallelism] = match.slice(1, 4).map(Number) as [number, number, number];
  const [nonce, expected] = match.slice(4, 6).map((part) => Buffer.from(part, 'base64')) as [Buffer, Buffer];
  const message = Buffer.from(password, 'utf8');
  const asked = { message, nonce, tagLength: expected.length, memory, passes, parallelism };
  const tag = await hashing.pass(() => derive('argon2id', asked));
  return timingSafeEqual(tag, expected);
}

/** Four groups that can be read out over the telephone: no letters that look or sound alike, 77 bits. */
export function newPassword(): string {
  const letters = 'abcdefghkmnprstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
