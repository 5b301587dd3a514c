import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReceivedFile } from '#domain/kernel/endpoint.ts';
import { AppError } from '#domain/kernel/errors.ts';
import { openGate } from '../gate.ts';

/** @throws AppError `invalid` for a harmful file, `unavailable` when nobody could say */
export type Antivirus = (file: ReceivedFile, givenUp: AbortSignal) => Promise<void>;

const PATIENCE_MS = 60_000;
const FOUND = 1;

/**
 * A program that reads a file from its input and ends with 0 where it is clean and with 1 where it is not, as
 * `clamdscan -` does.
 */
export function antivirusOf([program = '', ...rest]: readonly string[]): Antivirus {
  const gate = openGate({ atOnce: 2, most: 40 });
  return (file, givenUp) =>
    gate.pass(async () => {
      const code = await exitCodeOf(program, rest, file);
      if (code === FOUND) throw new AppError('invalid', 'file.harmful', { field: 'name' });
      if (code !== 0) throw new AppError('unavailable', 'file.not_checked');
    }, givenUp);
}

function exitCodeOf(program: string, rest: readonly string[], file: ReceivedFile): Promise<number | null> {
  const ended = Promise.withResolvers<number | null>();
  const child = spawn(program, rest, {
    stdio: ['pipe', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH },
    timeout: PATIENCE_MS,
  });
  child.once('error', () => ended.resolve(null));
  child.once('close', (code) => ended.resolve(code));
  // A program may have seen enough before the end.
  pipeline(Readable.from(file.open()), child.stdin).catch(() => undefined);
  return ended.promise;
}
