import type { Effort } from '#domain/surveys/model.burden.ts';

/** A longer silence is a pause, not work. */
const PAUSE_MS = 60_000;
/** What one batch may report; the rest of a very long silence of the line is not counted. */
const MOST: Effort = { keys: 20_000, seconds: 3600 };

/** Counts the work in an open form: keys and seconds, nothing about who and when. */
export class EffortMeter {
  #keys = 0;
  #milliseconds = 0;
  #lastAt: number | undefined;

  /** A key or a press at `now`, in milliseconds of a clock that never goes back. */
  touch(now: number, keys: number): void {
    if (this.#lastAt !== undefined) {
      const since = now - this.#lastAt;
      if (since <= PAUSE_MS) this.#milliseconds += since;
    }
    this.#lastAt = now;
    this.#keys += keys;
  }

  /** What has gathered; whole seconds, the rest stays for the next time. */
  take(): Effort {
    const seconds = Math.floor(this.#milliseconds / 1000);
    const effort = { keys: Math.min(this.#keys, MOST.keys), seconds: Math.min(seconds, MOST.seconds) };
    this.#keys = 0;
    this.#milliseconds -= seconds * 1000;
    return effort;
  }

  /** The report did not arrive. */
  giveBack({ keys, seconds }: Effort): void {
    this.#keys += keys;
    this.#milliseconds += seconds * 1000;
  }
}
