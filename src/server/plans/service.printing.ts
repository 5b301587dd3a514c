import type { PrintedFormat, PrintedSheet } from '#domain/documents/model.printed.ts';
import type { FileAnswer } from '#domain/kernel/endpoint.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import {
  type PrintedPlan,
  planDocument,
  planFileName,
  type RoadmapPaper,
} from '#domain/plans/present.document.ts';
import { findOrganizationNamed } from '#server/directory/store.ts';
import { type Press, printFile } from '#server/exports/print-file.ts';
import type { Tx } from '#server/lib/db.ts';
import { getOrder } from '#server/orders/store.ts';
import * as plans from './store.versions.ts';

export interface Printing extends Press {
  readonly paper: RoadmapPaper;
}

/**
 * Reads a version of a plan for printing.
 * @param sheets further tables of a workbook
 * @returns how it becomes a file, which takes long and needs no database
 * @throws AppError `not_found`
 */
export async function preparePlan(
  tx: Tx,
  printing: Printing,
  { id, version, format }: { id: PlanId; version: number; format: PrintedFormat },
  sheets: readonly PrintedSheet[] = [],
): Promise<(givenUp: AbortSignal) => Promise<FileAnswer>> {
  const { paper, publicUrl } = printing;
  const plan = await printedPlan(tx, id, version, publicUrl);
  return printFile(
    printing,
    () => ({ ...planDocument(plan, paper), sheets }),
    format,
    planFileName(plan, paper, format, sheets),
  );
}

async function printedPlan(tx: Tx, id: PlanId, number: number, publicUrl: URL): Promise<PrintedPlan> {
  const version = await plans.getVersion(tx, id, number);
  const first = number === 1 ? version : await plans.getVersion(tx, id, 1);
  const founding = first.orderId && (await getOrder(tx, first.orderId, ['approved'])).reading;
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
    signatory: version.act.signatory,
    address: new URL(`/roadmap?plan=${id}`, publicUrl).href,
  };
}
