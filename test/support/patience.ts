import os from 'node:os';

/** How many programmes there are for each processor. */
const crowd = (os.loadavg()[0] ?? 0) / os.availableParallelism();

/**
 * How many times longer than on a quiet machine a test may take before it counts as hung. Nobody waits for the run
 * that decides on a change; whoever works at a test wants to hear soon that it hangs.
 */
export const patience = process.env.CI ? 10 : Math.max(3, Math.ceil(2 * crowd));
