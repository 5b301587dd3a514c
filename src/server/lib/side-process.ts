import { type ChildProcess, fork } from 'node:child_process';

/**
 * A process beside the server for work that may fill memory or break down: nothing of the server's surroundings is
 * handed over, it holds up nobody's exit, and what it says goes with it.
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
  child.unref();
  return child;
}
