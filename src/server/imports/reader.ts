import { readOrder } from '#domain/orders/reading/order.ts';
import type { OrderRead, ReadingTask } from './order-file.ts';
import { readDocument } from './read-document.ts';

/** A process that reads one file after another; whatever a file does, it does it here. */
async function answer({ bytes, name, options }: ReadingTask): Promise<OrderRead> {
  const read = await readDocument(bytes, name);
  if ('refused' in read) return read;
  const reading = readOrder(read.source, options);
  if ('refused' in reading) return reading;
  return { reading, lines: read.source.lines.map(({ text }) => text), encoding: read.encoding };
}

process.on('message', (task) => {
  answer(task as ReadingTask).then(
    (read) => process.send?.(read),
    () => process.send?.({ refused: 'broken' }),
  );
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
