import { useCallback, useMemo, useState } from 'react';
import type { PartyEntry } from '#domain/orders/model.parties.ts';
import type { DecidedFinding, Order } from '#domain/orders/model.ts';
import type { Finding } from '#domain/orders/reading/model.ts';
import { sortFindings } from '#domain/orders/rules.deciding.ts';
import { asksWho, entryByWords } from '#domain/orders/rules.parties.ts';
import { type FindingFilter, matches } from './FindingFilters.tsx';

export interface ListedFindings {
  /** Of the whole order, the gravest first. */
  readonly all: readonly Finding[];
  /** Those that the filters let through. */
  readonly shown: readonly Finding[];
  readonly decided: ReadonlyMap<string, DecidedFinding>;
  /** What the region's dictionary says, where the finding asks who somebody is. */
  readonly answerTo: (finding: Finding) => PartyEntry | undefined;
  /** Neither decided nor answered. */
  readonly isOpen: (finding: Finding) => boolean;
  readonly find: (id: string | undefined) => Finding | undefined;
  /** The one whose place stands in the document beside. */
  readonly chosen: Finding | undefined;
  readonly choose: (id: string) => void;
  /** The neighbour of the chosen one; without one the first or the last. */
  readonly beside: (by: 1 | -1) => Finding | undefined;
  /** After one of the list: the next that waits for a decision, round the end. */
  readonly next: (id: string) => Finding | undefined;
  /** Ticked, to be decided together. */
  readonly selected: ReadonlySet<string>;
  readonly select: (ids: ReadonlySet<string>) => void;
  readonly toggle: (id: string) => void;
  readonly deselect: (ids: readonly string[]) => void;
}

/** The findings of an order as a list that is walked: what is shown, chosen, ticked, and what comes next. */
export function useFindingList(order: Order, filters: FindingFilter): ListedFindings {
  const all = useMemo(() => sortFindings(order.reading.findings), [order.reading.findings]);
  const byId = useMemo(() => new Map(all.map((finding) => [finding.id, finding])), [all]);
  const decided = useMemo(
    () => new Map(order.decisions.map((one) => [one.findingId, one])),
    [order.decisions],
  );
  const entryOf = useMemo(() => entryByWords(order.dictionary), [order.dictionary]);
  const answerTo = useCallback(
    (finding: Finding) => (asksWho(finding) ? entryOf(finding.printed) : undefined),
    [entryOf],
  );
  const isOpen = useCallback(
    (finding: Finding) => !decided.has(finding.id) && !answerTo(finding),
    [decided, answerTo],
  );
  const shown = useMemo(
    () => all.filter((finding) => matches(finding, isOpen(finding), filters)),
    [all, filters, isOpen],
  );
  const [chosenId, choose] = useState<string>();
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const find = (id: string | undefined) => (id === undefined ? undefined : byId.get(id));
  const placeOf = (id: string | undefined) => shown.findIndex((one) => one.id === id);

  return {
    all,
    shown,
    decided,
    answerTo,
    isOpen,
    find,
    chosen: find(chosenId),
    choose,
    beside: (by) => {
      const at = placeOf(chosenId);
      return at === -1 ? shown.at(by === 1 ? 0 : -1) : shown[at + by];
    },
    next: (id) => {
      const at = placeOf(id);
      return [...shown.slice(at + 1), ...shown.slice(0, at)].find(isOpen);
    },
    selected,
    select,
    toggle: (id) => select((before) => (before.has(id) ? without(before, [id]) : new Set([...before, id]))),
    deselect: (ids) => select((before) => without(before, ids)),
  };
}

const without = (selected: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> =>
  new Set([...selected].filter((id) => !ids.includes(id)));
