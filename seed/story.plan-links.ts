import { fulfilmentContract } from '#domain/fulfilment/contract.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import type { PlanItemKind } from '#domain/orders/model.obligations.ts';
import { linksContract } from '#domain/plans/contract.links.ts';
import type { LinkKind } from '#domain/plans/model.links.ts';
import type { World } from './world.ts';

type End = readonly [PlanItemKind, number: string];

/** What the curator knows of the roadmap: contracts need the list of partners, the municipal plan answers clause 2.2. */
const links: readonly (readonly [End, LinkKind, End, note: string])[] = [
  [['measure', '7'], 'depends_on', ['measure', '6'], 'Договоры заключают со школами утверждённого списка.'],
  [['measure', '8'], 'depends_on', ['measure', '7'], ''],
  [['measure', '4'], 'depends_on', ['measure', '3'], 'План строится на анализе причин.'],
  [['measure', '4'], 'fulfils', ['clause', '2.2'], 'Пункт 2.2 называет день, план печатает месяц.'],
];

export async function linkMeasures({ by }: World, planId: PlanId): Promise<void> {
  const params = { id: planId };
  const { items } = await by('curator')(fulfilmentContract.getRoadmap, { params });
  for (const [measure, kind, target, note] of links) {
    const [from, to] = [measure, target].map(([ofKind, number]) =>
      items.find((item) => item.kind === ofKind && item.number.replace(/\.$/, '') === number),
    );
    if (!from || !to) throw new Error(`the roadmap has no ${measure[1]} or ${target[1]}`);
    const body = { kind, measureId: from.measureId, targetId: to.measureId, note };
    await by('curator')(linksContract.addLink, { params, body });
  }
}
