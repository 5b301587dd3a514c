import { type ComponentType, type Context, createContext, use, useMemo } from 'react';
import type { Filling } from '#web/lib/feature.ts';

/**
 * A spot of a page for what features to its right show there: the page's feature names it, the frame fills it,
 * and the page imports nothing of what stands in it.
 */
export type Place<Props extends object> = Context<readonly ComponentType<Props>[]>;

export function place<Props extends object = object>(): Place<Props> {
  return createContext<readonly ComponentType<Props>[]>([]);
}

interface Props<Told extends object> {
  readonly place: Place<Told>;
  /** What the page tells everything that stands there. */
  readonly tells: Told;
}

/** Everything that fills the place, in the frame's order. */
export function At<Told extends object>({ place: here, tells }: Props<Told>) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the fillings of a place never change
  return use(here).map((Part, nth) => <Part key={nth} {...tells} />);
}

/** Puts a part into a place, after what stands there already. */
export function fills<Told extends object>(Here: Place<Told>, Part: ComponentType<Told>): Filling {
  return function Filled({ children }) {
    const before = use(Here);
    const all = useMemo(() => [...before, Part], [before]);
    return <Here value={all}>{children}</Here>;
  };
}
