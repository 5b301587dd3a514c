import { Zip, ZipDeflate } from 'fflate';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly at: Date;
}

/** Workbooks are packed already: they are put in as they are, in the one way that every program unpacks as a stream. */
const AS_IT_IS = 0;

/** A ZIP of files as they come: of all of it only the list of names is held. */
export async function* zipOf(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  for await (const { name, bytes, at } of entries) {
    const file = new ZipDeflate(name, { level: AS_IT_IS });
    file.mtime = at;
    zip.add(file);
    file.push(bytes, true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made;
}
