import { sql } from 'kysely';
import type { OrderId, RegionId } from '#domain/kernel/ids.ts';
import { lookalikesToCyrillic } from '#domain/kernel/text.ts';
import type { Tx } from '#server/lib/db.ts';

const LONGEST_LINE = 10_000;

/** Lines of a text as they are searched: without look-alike letters and of a bearable length, empty ones apart. */
export async function insertLines(
  tx: Tx,
  order: { readonly regionId: RegionId; readonly id: OrderId; readonly sourceText: string },
): Promise<void> {
  const lines = order.sourceText
    .split(/\r\n|\n|\r/)
    .map((text, at) => ({
      line: at + 1,
      text: lookalikesToCyrillic(text.slice(0, LONGEST_LINE).toWellFormed()),
    }))
    .filter(({ text }) => text.trim() !== '');
  await sql`
    INSERT INTO order_lines (region_id, order_id, line, text)
    SELECT ${order.regionId}::uuid, ${order.id}::uuid, l.line, l.text
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS l (line int, text text)`.execute(tx);
}
