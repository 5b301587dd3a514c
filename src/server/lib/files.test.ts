import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openFileStore } from './files.ts';

it('opening the store removes what a killed server was still receiving, not what is being received', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'opora-files-'));
  try {
    await openFileStore(folder);
    const incoming = path.join(folder, 'files', 'incoming');
    for (const name of ['old', 'new']) await writeFile(path.join(incoming, name), name);
    const yesterday = new Date(Date.now() - 24 * 60 * 60_000);
    await utimes(path.join(incoming, 'old'), yesterday, yesterday);
    await openFileStore(folder);
    expect(await readdir(incoming)).toEqual(['new']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
