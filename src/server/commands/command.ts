import type { ParseArgsConfig } from 'node:util';
import type { Config } from '#server/lib/config.ts';
import type { Words } from '#server/lib/texts.ts';

/** 1: a difference was found or it failed; 2: the command cannot be carried out at all. */
export type ExitCode = 0 | 1 | 2;

export interface Terminal {
  /** The answer of the command: standard output. */
  print(line: string): void;
  /** What a person should know beside the answer: standard error. */
  warn(line: string): void;
  readonly words: Words;
  /** Where the person stands; relative paths count from here. */
  readonly folder: string;
  /** @throws StartError on a wrong setting */
  config(): Config;
}

export interface Command {
  /** Printed after the name: «FILE [--json]». */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** How many words besides the options it takes. */
  readonly positionals: number;
  run(
    terminal: Terminal,
    values: Readonly<Record<string, string | boolean | undefined>>,
    positionals: readonly string[],
  ): Promise<ExitCode>;
}
