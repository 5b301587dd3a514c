import fs from 'node:fs';

/**
 * Of the processes that use one embedded server (the application, commands beside it) the first is its
 * owner: only the owner stops it. The note of a process that was killed is not believed.
 * @returns whether this process is the owner now
 */
export function takeOwnership(dataDir: string): boolean {
  const file = noteOf(dataDir);
  const mine = identityOf(process.pid) ?? String(process.pid);
  const noted = readNote(file);
  if (noted === mine) return true;
  if (noted !== undefined && identityOf(Number.parseInt(noted, 10)) === noted) return false;
  fs.rmSync(file, { force: true });
  try {
    fs.writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}

export function giveUpOwnership(dataDir: string): void {
  fs.rmSync(noteOf(dataDir), { force: true });
}

/** Number and time of birth: numbers of processes are used again, together they are not. */
function identityOf(pid: number): string | undefined {
  try {
    // The name in brackets may hold anything, so fields are counted after the last bracket; birth is the 22nd.
    const born = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
    return `${pid} ${born}`;
  } catch {
    return undefined;
  }
}

function readNote(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

function noteOf(dataDir: string): string {
  return `${dataDir}.owner`;
}
