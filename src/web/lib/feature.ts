import type { LinkProps } from '@tanstack/react-router';
import type { OrderId } from '#domain/kernel/ids.ts';
import type { NextAction } from '#domain/kernel/next-action.ts';
import type { Right } from '#domain/rights.ts';

/** An entry of the menu: who sees it (any of the rights), the letter after `g`, and the tasks that wait there. */
export interface Section<Task extends string = string> {
  readonly key: string;
  readonly to: string;
  readonly letter: string;
  readonly rights: readonly Right[];
  readonly waits: readonly Task[];
}

/** Where each task of a feature is done: the page of its subject, or a queue. */
export type TaskLinks<Task extends string> = Readonly<Record<Task, (action: NextAction) => LinkProps>>;

/** Where the subjects of a feature's events in the journal are seen, by their kind. */
export type SubjectLinks = Readonly<Record<string, (id: string) => LinkProps>>;

/** What shows something found is told of it, and of what was asked. */
export interface HitProps<Hit> {
  readonly hit: Hit;
  readonly asked: { readonly text?: string | undefined; readonly orderId?: OrderId | undefined };
}
