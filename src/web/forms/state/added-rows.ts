import type { Answers, FormDefinition } from '#domain/forms/model.ts';
import { instanceLimits, patternOf, rowInstances } from '#domain/forms/rules.cells.ts';

/** Repeated rows that were added and hold no answer yet; the server does not know them. */
export class AddedRows {
  readonly #def: FormDefinition;
  readonly #added = new Map<string, readonly string[]>();

  constructor(def: FormDefinition) {
    this.#def = def;
  }

  /** Instances of a repeated row or list: those with answers, then those just added. */
  instances(answers: Answers, rowPath: string): readonly string[] {
    const kept = rowInstances(this.#def, answers, rowPath);
    const added = (this.#added.get(rowPath) ?? []).filter((id) => !kept.includes(id));
    return [...kept, ...added];
  }

  /** How many more rows the form allows. */
  room(answers: Answers, rowPath: string): number {
    const limit = instanceLimits(this.#def).get(`${patternOf(rowPath)}[*]`) ?? 0;
    return Math.max(0, limit - this.instances(answers, rowPath).length);
  }

  add(rowPath: string, instance: string): void {
    this.#added.set(rowPath, [...(this.#added.get(rowPath) ?? []), instance]);
  }

  remove(rowPath: string, instance: string): void {
    const left = (this.#added.get(rowPath) ?? []).filter((id) => id !== instance);
    this.#added.set(rowPath, left);
  }

  /** Changes with every row that comes or goes. */
  key(): string {
    return [...this.#added].map(([path, instances]) => `${path}:${instances.join()}`).join(';');
  }
}
