import { Readable } from 'node:stream';
import type { PrintedDocument, PrintedFormat } from '#domain/documents/model.printed.ts';
import { mediaTypeOf } from '#domain/documents/model.ts';
import type { FileAnswer } from '#domain/kernel/endpoint.ts';
import type { Printer } from './printer.ts';

export interface Press {
  readonly printer: Printer;
  /** Where the printed code leads. */
  readonly publicUrl: URL;
}

/**
 * How a paper becomes a file: that takes long and needs no database.
 * @param compose makes the paper of what was read, once the connection is given back
 */
export const printFile =
  ({ printer }: Press, compose: () => PrintedDocument, format: PrintedFormat, name: string) =>
  async (givenUp: AbortSignal): Promise<FileAnswer> => {
    const bytes = await printer.print(compose(), format, givenUp);
    return {
      name,
      mediaType: mediaTypeOf[format] ?? '',
      size: bytes.length,
      open: () => Readable.from([bytes]),
    };
  };
