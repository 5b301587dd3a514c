import { runLine } from './commands/command-line.ts';
import { readConfig } from './lib/config.ts';
import { openTexts } from './lib/texts.ts';

// Whoever reads only the beginning of the answer closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

/** The command line of the product; `-h`, `--help` and `--version` are understood as well. */
process.exitCode = await runLine(
  {
    print: (line) => void process.stdout.write(`${line}\n`),
    warn: (line) => void process.stderr.write(`${line}\n`),
    words: openTexts(),
    // npm moves to the root of the project and keeps where it was called.
    folder:
      process.env.npm_lifecycle_event === 'opora' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd(),
    config: () => readConfig(process.env),
  },
  process.argv.slice(2),
);
