import { Readable } from 'node:stream';
import type { PrintedFormat, PrintedSheet } from '#domain/documents/model.printed.ts';
import { mediaTypeOf } from '#domain/documents/model.ts';
import type { FileAnswer } from '#domain/kernel/endpoint.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import {
  type PrintedPlan,
  planDocument,
  planFileName,
  type RoadmapPaper,
} from '#domain/plans/present.document.ts';
import { findOrganizationNamed } from '#server/directory/store.ts';
import type { Printer } from '#server/exports/printer.ts';
import type { Tx } from '#server/lib/db.ts';
import { getOrder } from '#server/orders/store.ts';
import * as plans from './store.versions.ts';

export interface Printing {
  readonly printer: Printer;
  readonly paper: RoadmapPaper;
  /** Where the printed code leads. */
  readonly publicUrl: URL;
}

/**
 * Reads a version of a plan for printing.
 * @param sheets further tables of a workbook
 * @returns how it becomes a file, which takes long and needs no database
 * @throws AppError `not_found`
 */
export async function preparePlan(
  tx: Tx,
  { printer, paper, publicUrl }: Printing,
  { id, version, format }: { id: PlanId; version: number; format: PrintedFormat },
  sheets: readonly PrintedSheet[] = [],
): Promise<(givenUp: AbortSignal) => Promise<FileAnswer>> {
  const plan = await printedPlan(tx, id, version, publicUrl);
  return async (givenUp) => {
    const bytes = await printer.print({ ...planDocument(plan, paper), sheets }, format, givenUp);
    return {
      name: planFileName(plan, paper, format),
      mediaType: mediaTypeOf[format] ?? '',
      size: bytes.length,
      open: () => Readable.from([bytes]),
    };
  };
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
