import { type ChildProcess, fork } from 'node:child_process';
import os from 'node:os';

/** A third of the processor where the server wants it too; all of it where nobody does. */
const NICE = 5;

/**
 * A process beside the server for work that may fill memory or break down: nothing of the server's surroundings is
 * handed over, it holds up nobody's exit, what it says goes with it, and who waits for an answer of the server or its
 * database goes before it at the processor.
 * @param limits of V8, e.g. `--max-old-space-size=112`
 */
export function forkAside(
  entry: string,
  limits: readonly string[] = [],
  stderr: 'inherit' | 'ignore' = 'inherit',
): ChildProcess {
  const child = fork(entry, {
    serialization: 'advanced',
    execArgv: [...limits],
    env: {},
    stdio: ['ignore', 'ignore', stderr, 'ipc'],
  });
  // Before it has started threads of its own: they inherit it.
  if (child.pid !== undefined) os.setPriority(child.pid, NICE);
  child.unref();
  return child;
}
