import { exactContract } from '#domain/consolidation/contract.exact.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { type Browser, clientOf, type Send } from './client.ts';
import { type Directus, LIST, SUM, SUMS, startDirectus } from './directus.ts';
import { asOwner } from './floor.ts';
import { type LoadedForm, type LoadedRegion, loadRegion, loadTemplates, settle } from './load.ts';
import { type Comparison, compare } from './measure.ts';
import { inThrowawayFolder, startProduct } from './product.ts';

const SCHOOLS = 900;
const WORKERS = [1, 8] as const;

/**
 * Beside Directus on the same PostgreSQL, as a person who sees one municipality of two; nothing where it is not
 * installed: DIRECTUS names the folder of `npm install directus@11`.
 */
export async function peerServer(): Promise<Comparison[]> {
  const folder = process.env.DIRECTUS;
  if (!folder) {
    process.stderr.write('DIRECTUS names no folder: nothing to stand beside\n');
    return [];
  }
  return inThrowawayFolder(async (own) => {
    const product = await startProduct(own, 'off');
    let peer: Directus | undefined;
    try {
      const region = await asOwner(product.owner, async (client) => {
        await loadTemplates(client);
        const stateOf = (serial: number) =>
          serial % 4 === 0 ? ('submitted' as const) : ('accepted' as const);
        const loaded = await loadRegion(client, { code: '56', schools: [SCHOOLS, SCHOOLS], stateOf });
        await settle(product.owner, client);
        return loaded;
      });
      peer = await startDirectus(folder, product.owner, region.municipalities[0] ?? '');
      const rows: Comparison[] = [];
      for (const workers of WORKERS) {
        const { send, close } = clientOf(product.port, workers);
        for (const { what, ours, theirs } of actsOf(send, region, peer)) {
          const at = `beside Directus, ${workers} at once`;
          rows.push(await compare({ what, at }, { workers, seconds: 4, acts: 5000 }, ours, theirs));
        }
        close();
      }
      return rows;
    } finally {
      await peer?.stop();
      await product.stop();
    }
  });
}

interface Act {
  readonly what: string;
  readonly ours: () => Promise<unknown>;
  readonly theirs: () => Promise<unknown>;
}

function actsOf(send: Send, { specialists, campaign, forms }: LoadedRegion, peer: Directus): readonly Act[] {
  const specialist = specialists[0] as Browser;
  const own = forms.filter(({ municipality }) => municipality === 0);
  const { id } = own[1] as LoadedForm;
  return [
    {
      what: `list ${SCHOOLS} forms`,
      ours: () => send(specialist, surveysContract.listForms, { query: { campaignId: campaign } }),
      theirs: () => peer.ask('GET', LIST),
    },
    {
      what: `consolidated form of the municipality; there ${SUMS} sums`,
      ours: () => send(specialist, exactContract.getFigures, { params: { id: campaign }, query: {} }),
      theirs: () => peer.ask('GET', SUM),
    },
    {
      what: 'one form',
      ours: () => send(specialist, surveysContract.getForm, { params: { id } }),
      theirs: () => peer.ask('GET', `/items/form/${id}`),
    },
  ];
}
