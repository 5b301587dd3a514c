import { AppError } from '#domain/kernel/errors.ts';

/** Where so many work at once, the others wait in the order they came, and beyond a limit nobody is let in to wait. */
export interface Gate {
  /**
   * @param givenUp takes one who waits out of the queue; work that has begun goes on
   * @throws AppError `too_many` when too many are here already, `invalid` when given up
   */
  pass<T>(work: () => Promise<T>, givenUp?: AbortSignal): Promise<T>;
}

export interface GateLimits {
  readonly atOnce: number;
  /** At work and waiting together. */
  readonly most: number;
}

/** What a person is advised to wait, in seconds, when a queue is full. */
const PATIENCE = 30;

export const givenUpError = () => new AppError('invalid', 'request.given_up');

export function openGate({ atOnce, most }: GateLimits): Gate {
  const waiting = new Set<PromiseWithResolvers<void>>();
  let working = 0;

  async function turn(givenUp: AbortSignal | undefined): Promise<void> {
    if (givenUp?.aborted) throw givenUpError();
    if (working + waiting.size >= most) throw new AppError('too_many', 'service.busy', { seconds: PATIENCE });
    if (working < atOnce) {
      working++;
      return;
    }
    const mine = Promise.withResolvers<void>();
    waiting.add(mine);
    const leave = () => {
      if (waiting.delete(mine)) mine.reject(givenUpError());
    };
    givenUp?.addEventListener('abort', leave);
    await mine.promise.finally(() => givenUp?.removeEventListener('abort', leave));
  }

  /** The place goes to who waits longest. */
  function leave(): void {
    const [next] = waiting;
    if (!next) {
      working--;
      return;
    }
    waiting.delete(next);
    next.resolve();
  }

  return {
    async pass(work, givenUp) {
      await turn(givenUp);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
