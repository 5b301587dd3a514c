import { z } from 'zod';

/**
 * What a text is: the explanation of a finding, a remark at a cell or a section, an answer to a remark, a value
 * proposed for a cell of an accepted form, or the reason of such proposals.
 */
export const begunKinds = ['explanation', 'remark', 'reply', 'proposal', 'proposal_reason'] as const;
export type BegunKind = (typeof begunKinds)[number];

export const begunTextSchema = z.object({
  kind: z.enum(begunKinds),
  /** The finding, the cell or section, or the remark that the text is about. */
  about: z.string(),
  text: z.string(),
});
export type BegunText = z.infer<typeof begunTextSchema>;

/** Texts beside the answers that were begun and are not sent: a closed dialog does not lose them, nor does a reload. */
export class BegunTexts {
  readonly #texts = new Map<string, BegunText>();
  #list: readonly BegunText[] = [];
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** In the order in which they were begun; the same list until something changes. */
  readonly list = (): readonly BegunText[] => this.#list;

  find(kind: BegunKind, about: string): string | undefined {
    return this.#texts.get(placeOf(kind, about))?.text;
  }

  /** `undefined`: sent, or given up. */
  set(kind: BegunKind, about: string, text: string | undefined): void {
    if (text === undefined) this.#texts.delete(placeOf(kind, about));
    else this.#texts.set(placeOf(kind, about), { kind, about, text });
    this.#list = [...this.#texts.values()];
    for (const listener of this.#listeners) listener();
  }
}

const placeOf = (kind: BegunKind, about: string): string => `${kind} ${about}`;
