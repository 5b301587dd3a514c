import { parseArgs } from 'node:util';
import { AppError } from '#domain/kernel/errors.ts';
import { StartError } from '#server/lib/start-error.ts';
import { openTexts, type Words } from '#server/lib/texts.ts';
import type { Command, ExitCode, Terminal } from './command.ts';
import { createAdmin } from './create-admin.ts';
import { importOrder } from './import-order.ts';
import { migrateDatabase } from './migrate.ts';
import { realDay } from './real-day.ts';
import { verifyStoredAggregates } from './verify-aggregates.ts';

const words = openTexts();

const version: Command = {
  usage: '',
  options: {},
  positionals: 0,
  async run({ print }) {
    const { VERSION } = await import('#server/app.ts');
    print(VERSION);
    return 0;
  },
};

const help: Command = {
  usage: '',
  options: {},
  positionals: 0,
  async run({ print }) {
    for (const line of helpLines()) print(line);
    return 0;
  },
};

const commands: ReadonlyMap<string, Command> = new Map([
  ['import-order', importOrder],
  ['create-admin', createAdmin],
  ['verify-aggregates', verifyStoredAggregates],
  ['migrate', migrateDatabase],
  ['real-day', realDay],
  ['version', version],
  ['help', help],
]);
const aliases: ReadonlyMap<string, string> = new Map([
  ['-h', 'help'],
  ['--help', 'help'],
  ['--version', 'version'],
]);

function helpLines(): string[] {
  const lines = [...commands.keys()].flatMap(aboutLines);
  return [words('help.usage'), '', words('help.commands'), ...lines, '', words('help.failure')];
}

/** The command as it is typed, and what it does. */
function aboutLines(name: string): string[] {
  const usage = commands.get(name)?.usage ?? '';
  return [`  ${name} ${usage}`.trimEnd(), `      ${words(`help.about.${name.replaceAll('-', '_')}`)}`];
}

/** Does what a line says; whatever goes wrong is told on the terminal. */
export async function runLine(terminal: Terminal, line: readonly string[]): Promise<ExitCode> {
  try {
    return await run(terminal, line);
  } catch (error) {
    terminal.warn(sentenceOf(error));
    return error instanceof AppError ? 2 : 1;
  }
}

async function run(terminal: Terminal, [given = 'help', ...args]: readonly string[]): Promise<ExitCode> {
  const name = aliases.get(given) ?? given;
  const command = commands.get(name);
  if (!command) {
    for (const line of [words('help.unknown', { name }), '', ...helpLines()]) terminal.warn(line);
    return 2;
  }
  if (args.includes('--help')) {
    for (const line of aboutLines(name)) terminal.print(line);
    return 0;
  }
  const parsed = parse(command, args);
  if (typeof parsed === 'string') {
    terminal.warn(`${parsed}\n${name} ${command.usage}`.trimEnd());
    return 2;
  }
  return command.run(terminal, parsed.values, parsed.positionals);
}

const mistakes: Readonly<Record<string, string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: 'help.unknown_option',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: 'help.option_value',
};

/** @returns the arguments, or a sentence saying what is wrong with them */
function parse({ options, positionals }: Command, args: readonly string[]) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
    if (parsed.positionals.length === positionals) return parsed as Parsed;
    return words('help.positionals', { given: parsed.positionals.length, wanted: positionals });
  } catch (error) {
    const mistake = error instanceof Error && 'code' in error ? mistakes[String(error.code)] : undefined;
    if (!mistake || !(error instanceof Error)) throw error;
    return words(mistake, { option: /--?[\w-]+/.exec(error.message)?.[0] ?? '' });
  }
}

type Parsed = {
  readonly values: Parameters<Command['run']>[1];
  readonly positionals: string[];
};

/** What a person can mend is one sentence; anything else is a fault and shows where it happened. */
function sentenceOf(error: unknown): string {
  if (error instanceof AppError) return words(`errors:${error.reason}`, error.detail as Parameters<Words>[1]);
  if (error instanceof StartError) return error.message;
  return error instanceof Error ? `${error.stack}` : `${error}`;
}
