/** Steps that were made on a screen, to be taken back and made again; each names what it changed both ways. */
export interface Steps<Step> {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const noSteps: Steps<never> = { done: [], undone: [] };

/** Older steps are forgotten: nobody takes back more by hand. */
const KEPT_STEPS = 200;

/** A new step; what had been taken back cannot be made again over it. */
export function record<Step>({ done }: Steps<Step>, step: Step): Steps<Step> {
  return { done: [...done, step].slice(-KEPT_STEPS), undone: [] };
}

/** The step to take back, and the steps with it taken back; undefined where there is none. */
export function takeBack<Step>({ done, undone }: Steps<Step>): readonly [Step, Steps<Step>] | undefined {
  const step = done.at(-1);
  return step === undefined ? undefined : [step, { done: done.slice(0, -1), undone: [...undone, step] }];
}

/** The step to make again, and the steps with it made. */
export function makeAgain<Step>({ done, undone }: Steps<Step>): readonly [Step, Steps<Step>] | undefined {
  const step = undone.at(-1);
  return step === undefined ? undefined : [step, { done: [...done, step], undone: undone.slice(0, -1) }];
}
