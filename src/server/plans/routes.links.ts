import { authorize } from '#domain/access/authorized.ts';
import { canApprovePlans } from '#domain/plans/access.ts';
import type { linksContract } from '#domain/plans/contract.links.ts';
import type { Link, PlanLink } from '#domain/plans/model.links.ts';
import { proposeLinks } from '#domain/plans/rules.links.proposals.ts';
import { checkNewLink, linkWarnings } from '#domain/plans/rules.links.ts';
import type { Handlers } from '#server/lib/call.ts';
import { deleteLink, insertLink, listLinks } from './store.links.ts';
import { getPlan, listItems, lockPlan } from './store.versions.ts';

const linkOf = ({ kind, measure, target }: PlanLink): Link => ({
  kind,
  measureId: measure.measureId,
  targetId: target.measureId,
});

export function linksRoutes(): Handlers<typeof linksContract> {
  return {
    async listLinks({ tx, actor }, { params }) {
      const plan = await getPlan(tx, params.id);
      const items = await listItems(tx, plan.version.id);
      const links = await listLinks(tx, plan.id);
      const bare = links.map(linkOf);
      const mayLink = canApprovePlans(actor);
      return {
        links,
        warnings: linkWarnings(items, bare, { from: plan.periodFrom, to: plan.periodTo }),
        proposals: mayLink ? proposeLinks(items, bare) : [],
      };
    },

    async addLink({ tx, actor, now, newId, note }, { params, body }) {
      // Two links made at once could close a circle that neither of them closes alone.
      await lockPlan(tx, params.id);
      const plan = await getPlan(tx, params.id);
      const links = await listLinks(tx, plan.id);
      checkNewLink(await listItems(tx, plan.version.id), links.map(linkOf), body);
      const id = newId<'plan_link'>();
      const { regionId, userId } = actor;
      await insertLink(tx, { ...body, regionId, id, planId: plan.id, by: userId, at: now });
      note(`plan:${plan.id}`, { link: id, ...body });
      return { id };
    },

    async removeLink({ tx, actor, note }, { params }) {
      const plan = authorize(actor, await getPlan(tx, params.id), 'link', canApprovePlans);
      note(`plan:${plan.id}`, { link: params.linkId, ...(await deleteLink(tx, plan, params.linkId)) });
    },
  };
}
