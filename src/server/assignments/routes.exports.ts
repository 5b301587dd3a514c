import { Readable } from 'node:stream';
import { scopeOf } from '#domain/access/scope.ts';
import type { exportsContract } from '#domain/assignments/contract.exports.ts';
import { stateSheet } from '#domain/assignments/present.sheet.ts';
import type { PrintedSheet } from '#domain/documents/model.printed.ts';
import { mediaTypeOf } from '#domain/documents/model.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import {
  type PrintedPlan,
  planDocument,
  planFileName,
  type RoadmapPaper,
} from '#domain/plans/present.document.ts';
import { findOrganizationNamed } from '#server/directory/store.ts';
import type { Printer } from '#server/exports/printer.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import type { Tx } from '#server/lib/db.ts';
import { getOrder } from '#server/plans/store.ts';
import * as plans from '#server/plans/store.versions.ts';
import { planStates } from './service.desk.ts';

/** @param publicUrl where the printed code leads */
export function exportsRoutes(
  printer: Printer,
  paper: RoadmapPaper,
  publicUrl: URL,
): Handlers<typeof exportsContract> {
  return {
    async exportPlan(call, { params, query }) {
      const { id, format } = params;
      const version = query.version ?? (await plans.getPlan(call.tx, id)).version.number;
      const plan = await printedPlan(call.tx, id, version, publicUrl);
      const sheets = query.states === undefined ? [] : [await statesOf(call, id)];
      const bytes = await printer.print({ ...planDocument(plan, paper), sheets }, format);
      call.note(`plan:${id}`, { format, version, states: query.states !== undefined });
      return {
        name: planFileName(plan, paper, format),
        mediaType: mediaTypeOf[format] ?? '',
        size: bytes.length,
        open: () => Readable.from([bytes]),
      };
    },
  };
}

/** @throws AppError `not_found` */
async function printedPlan(tx: Tx, id: PlanId, number: number, publicUrl: URL): Promise<PrintedPlan> {
  const [version, first] = await Promise.all([plans.getVersion(tx, id, number), plans.getVersion(tx, id, 1)]);
  const founding = first.orderId && (await getOrder(tx, first.orderId)).reading;
  const own = version.orderId && (await getOrder(tx, version.orderId)).reading;
  const annex = founding?.annexes.find(({ kind }) => kind === 'plan');
  const body = founding?.requisites.body;
  const items = await plans.listItems(tx, version.id);
  return {
    title: version.title,
    annexTitle: annex?.title ?? null,
    act: first.act,
    body: body ? ((await findOrganizationNamed(tx, body)) ?? null) : null,
    annexNo: annex?.no ?? null,
    version: number,
    amending: number > 1 ? version.act : null,
    measures: items
      .filter(({ kind }) => kind === 'measure')
      .map(({ term, responsibleText, ...item }) => ({
        ...item,
        term: term.text,
        responsible: responsibleText,
      })),
    legend: version.legend,
    signatory: own?.requisites.signatory ?? null,
    address: new URL(`/roadmap?plan=${id}`, publicUrl).href,
  };
}

/** How the version in force is fulfilled, counted within the scope of the reader alone. */
async function statesOf(call: Call, id: PlanId): Promise<PrintedSheet> {
  const { version } = await plans.getPlan(call.tx, id);
  const rows = await planStates(call, version.id, await plans.listItems(call.tx, version.id));
  const whole = scopeOf(call.actor, 'assignment.read').grants.some(({ kind }) => kind === 'region');
  return stateSheet(
    rows.map(({ item, state, counts }) => ({ item, state, counts, dueOn: counts.dueOn })),
    call.today,
    whole,
  );
}
