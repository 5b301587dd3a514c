import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { unzipSync, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { PrintedFormat } from '#domain/documents/model.printed.ts';
import { asOwner } from './floor.ts';
import { type LoadedRegion, loadRegion, loadTemplates, settle, spread } from './load.ts';
import { type Comparison, compare } from './measure.ts';
import { loadPlans } from './plans.ts';
import { inThrowawayFolder, type Product, startProduct } from './product.ts';

const SIZES = [25, 2000] as const;
const SCHOOLS = 470;
const BOUNDS = { workers: 1, seconds: 8, acts: 60 } as const;

/** A plan as a file in the official layout, over HTTP, beside the least work that makes such a file. */
export function exports(): Promise<Comparison[]> {
  return inThrowawayFolder(async (folder) => {
    const product = await startProduct(folder, 'off');
    try {
      const { region, plans } = await loadPlans(product, SIZES);
      const rows: Comparison[] = [];
      for (const { size, id } of plans) {
        const file = fileOf(region, `http://127.0.0.1:${product.port}/api/plans/${id}/export`);
        for (const format of ['docx', 'xlsx'] as const) {
          const parts = unzipSync(await file(format));
          rows.push(
            await compare(
              { what: `roadmap as ${format.toUpperCase()}`, at: `${size} rows` },
              BOUNDS,
              () => file(format),
              async () => zipSync(parts),
            ),
          );
        }
        rows.push(
          await compare(
            { what: 'roadmap as PDF', at: `${size} rows` },
            BOUNDS,
            () => file('pdf'),
            bareTable(size),
          ),
        );
      }
      return [...rows, await regionAsWorkbook(product)];
    } finally {
      await product.stop();
    }
  });
}

const fileOf =
  ({ curator }: LoadedRegion, address: string) =>
  async (format: PrintedFormat): Promise<Uint8Array> => {
    const answer = await fetch(`${address}/${format}`, { headers: { cookie: `opora=${curator.token}` } });
    if (!answer.ok) throw new Error(`${format}: ${answer.status} ${await answer.text()}`);
    return answer.bytes();
  };

/** Every section on a sheet of its own, beside the same cells written by the library without any layout. */
async function regionAsWorkbook(product: Product): Promise<Comparison> {
  const region = await asOwner(product.owner, async (client) => {
    await loadTemplates(client);
    const loaded = await loadRegion(client, {
      code: '57',
      schools: spread(SCHOOLS),
      stateOf: () => 'accepted',
    });
    await settle(product.owner, client);
    return loaded;
  });
  const address = `http://127.0.0.1:${product.port}/api/campaigns/${region.campaign}/figures/export`;
  const file = fileOf(region, address);
  const { sheets } = await readXlsx(await file('xlsx'));
  const bare = { sheets: sheets.map(({ name, rows }) => ({ name, rows })) };
  return compare(
    { what: 'consolidated form as XLSX', at: `${SCHOOLS} schools` },
    BOUNDS,
    () => file('xlsx'),
    () => writeXlsx(bare),
  );
}

/** The same five columns typeset without tags, layout or another process; a word differs so that nothing is remembered. */
function bareTable(size: number) {
  const compiler = NodeCompiler.create();
  const cells = ['сентябрь 2020 года', 'руководители МОУО', 'Пакет нормативных актов'];
  const title = 'Формирование и утверждение муниципального плана действий по поддержке школ';
  return async (_: number, turn: number) => {
    const rows = Array.from({ length: size }, (_row, no) => [`${no + 1}.`, `${title} ${turn}`, ...cells]);
    const mainFileContent = `#set page(flipped: true)
#table(columns: 5, ..json(bytes(sys.inputs.rows)).flatten().map(cell => [#cell]))`;
    compiler.pdf({ mainFileContent, inputs: { rows: JSON.stringify(rows) } }, { pdfTags: false });
    compiler.evictCache(0);
  };
}
