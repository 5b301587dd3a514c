import { matterOf, speaksOf } from '#domain/orders/reading/stems.ts';
import type { Link, LinkProposal } from './model.links.ts';
import type { PlanItem } from './model.ts';

type Worded = Pick<PlanItem, 'measureId' | 'kind' | 'number' | 'title' | 'result' | 'term' | 'hardDueOn'>;

const reference =
  /(?:на основании|в соответствии с|согласно|по итогам|по результатам|во исполнение)\s+(?:п\.|пункт\S*|мероприяти\S*)\s*(\d+(?:\.\d+)*)(\s+(?:настоящего\s+)?приказа)?/giu;

const bare = (number: string) => number.replace(/\.$/, '');

type ByNumber = ReadonlyMap<string, readonly Worded[]>;
const numberKey = (kind: Worded['kind'], number: string): string => `${kind} ${number}`;
const byNumber = (items: readonly Worded[]): ByNumber =>
  Map.groupBy(items, ({ kind, number }) => numberKey(kind, bare(number)));

/** «на основании п. 6»: the number names one measure of the plan, or with «приказа» a clause. */
function referred(item: Worded, items: ByNumber): LinkProposal[] {
  return [...`${item.title}\n${item.result}`.matchAll(reference)].flatMap(([words, number = '', ofOrder]) => {
    const [target, another] = items.get(numberKey(ofOrder ? 'clause' : 'measure', number)) ?? [];
    // A number that two rows bear names neither.
    if (!target || another || target === item) return [];
    return {
      kind: ofOrder ? 'fulfils' : 'depends_on',
      measureId: item.measureId,
      targetId: target.measureId,
      words,
    };
  });
}

/** A measure whose term holds the hard date of a clause that speaks of the same deed. (order 01-21/744, cl. 2.2 and item 4) */
function sameDeeds(items: readonly Worded[], measures: readonly Worded[]): LinkProposal[] {
  const clauses = items.flatMap(({ kind, measureId, title, hardDueOn }) =>
    kind === 'clause' && hardDueOn
      ? [{ targetId: measureId, dueOn: hardDueOn, matter: matterOf(title) }]
      : [],
  );
  if (clauses.length === 0) return [];
  return measures.flatMap(({ measureId, title, term: { from, to } }) => {
    if (!from || !to) return [];
    const matter = matterOf(title);
    return clauses
      .filter(({ dueOn }) => from <= dueOn && dueOn <= to)
      .filter((clause) => speaksOf(clause.matter, matter))
      .map(({ targetId }): LinkProposal => ({ kind: 'fulfils', measureId, targetId, words: null }));
  });
}

/** Two obligations, whichever of them is named first. */
const pairOf = ({ measureId, targetId }: Link | LinkProposal) => [measureId, targetId].sort().join();

/** Links that the words speak of and nobody has made; each pair of obligations once. */
export function proposeLinks(items: readonly Worded[], links: readonly Link[]): LinkProposal[] {
  const measures = items.filter(({ kind }) => kind === 'measure');
  const known = new Set(links.map(pairOf));
  const numbered = byNumber(items);
  return [...measures.flatMap((item) => referred(item, numbered)), ...sameDeeds(items, measures)].filter(
    (proposal) => {
      const pair = pairOf(proposal);
      if (known.has(pair)) return false;
      known.add(pair);
      return true;
    },
  );
}
