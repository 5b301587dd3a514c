import type { PlanItemKind } from '#domain/orders/model.obligations.ts';
import { linksContract } from '#domain/plans/contract.links.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import type { LinkKind } from '#domain/plans/model.links.ts';
import type { Plan } from '#domain/plans/model.ts';
import type { Visitor } from '../visitor.ts';

type End = readonly [PlanItemKind, number: string];

/** What the curator knows of the roadmap: contracts need the list of partners, the municipal plan answers clause 2.2. */
const links: readonly (readonly [End, LinkKind, End, note: string])[] = [
  [['measure', '7'], 'depends_on', ['measure', '6'], 'Договоры заключают со школами утверждённого списка.'],
  [['measure', '8'], 'depends_on', ['measure', '7'], ''],
  [['measure', '4'], 'depends_on', ['measure', '3'], 'План строится на анализе причин.'],
  [['measure', '4'], 'fulfils', ['clause', '2.2'], 'Пункт 2.2 называет день, план печатает месяц.'],
];

export async function linkMeasures(curator: Visitor, { id, version }: Plan): Promise<void> {
  const { items } = await curator(versionsContract.getVersion, { params: { id, number: version.number } });
  for (const [measure, kind, target, note] of links) {
    const [from, to] = [measure, target].map(([ofKind, number]) =>
      items.find((item) => item.kind === ofKind && item.number.replace(/\.$/, '') === number),
    );
    if (!from || !to) throw new Error(`the roadmap has no ${measure[1]} or ${target[1]}`);
    const body = { kind, measureId: from.measureId, targetId: to.measureId, note };
    await curator(linksContract.addLink, { params: { id }, body });
  }
}
