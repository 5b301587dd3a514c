import type { LinkProps } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import type { OrderId } from '#domain/kernel/ids.ts';
import type { NextAction, Standing, Wait } from '#domain/kernel/next-action.ts';
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

/** Where what a person waits for is seen. */
export type WaitLinks<Kind extends string> = Readonly<Record<Kind, (wait: Wait) => LinkProps>>;

/** Where the rows behind one part of a standing are. */
export type StandingLinks<Kind extends string> = Readonly<
  Record<Kind, (standing: Standing, part: string) => LinkProps>
>;

/** Where the subjects of a feature's events in the journal are seen, by their kind. */
export type SubjectLinks = Readonly<Record<string, (id: string) => LinkProps>>;

/** What shows something found is told of it, and of what was asked. */
export interface HitProps<Hit> {
  readonly hit: Hit;
  readonly asked: { readonly text?: string | undefined; readonly orderId?: OrderId | undefined };
}

/** Stands around the pages, so that a place of theirs is filled: `fills` of `ui/Place.tsx` makes it. */
export type Filling = ComponentType<{ readonly children: ReactNode }>;

/**
 * What a feature brings to the screens: `web/features.ts` lists it. The types of links and pages lead through the
 * router back to the features, so that here only the names are held; what puts them together holds the rest.
 */
export interface Feature {
  readonly pages?: object;
  readonly sections?: readonly Section[];
  /** `TaskLinks` */
  readonly tasks?: object;
  /** `WaitLinks` */
  readonly awaited?: object;
  /** `StandingLinks` */
  readonly standings?: object;
  /** `SubjectLinks` */
  readonly subjects?: object;
  /** What shows a hit, by its kind. */
  readonly hits?: object;
  /** What it shows on pages of features to its left. */
  readonly fills?: readonly Filling[];
}
