import { type Listed, listDocument, listFileName, type PrintedList } from '#domain/documents/present.list.ts';
import { requireListed } from '#domain/documents/rules.list.ts';
import { type Press, printFile } from './print-file.ts';

interface Asked<Row> extends Omit<Listed<Row>, 'address'> {
  /** Where the list is in the system. */
  readonly page: string;
}

/**
 * A list of a screen as a workbook.
 * @throws AppError `too_large`
 */
export function printList<Row>(press: Press, list: PrintedList<Row>, { page, ...listed }: Asked<Row>) {
  requireListed(listed.rows.length);
  const address = new URL(page, press.publicUrl).href;
  const name = listFileName(list.name, listed.today, 'xlsx');
  return printFile(press, () => listDocument(list, { ...listed, address }), 'xlsx', name);
}
