import { listRegions } from '#server/directory/store.regions.ts';
import { formLibrary } from '#server/forms/library.ts';
import type { Words } from '#server/lib/texts.ts';
import { type VerifiedCampaign, verifyAggregates } from '#server/surveys/service.verification.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

const MOST_SHOWN = 40;

/** Are the consolidated figures what the accepted forms add up to? */
export const verifyStoredAggregates: Command = {
  usage: '[--json]',
  options: { json: { type: 'boolean', default: false } },
  positionals: 0,
  run: (terminal, { json }) =>
    withDatabase(terminal, async ({ owner, app }) => {
      const campaigns: VerifiedCampaign[] = [];
      for (const { id } of await listRegions(owner)) {
        campaigns.push(...(await verifyAggregates(app, formLibrary, id)));
      }
      if (json) terminal.print(JSON.stringify({ campaigns }, null, 2));
      else for (const line of linesOf(campaigns, terminal.words)) terminal.print(line);
      return campaigns.every((campaign) => campaign.differences.length === 0) ? 0 : 1;
    }),
};

function linesOf(campaigns: readonly VerifiedCampaign[], words: Words): string[] {
  if (campaigns.length === 0) return [words('verification.none')];
  const differences = campaigns.flatMap((campaign) => campaign.differences);
  const hidden = differences.length - MOST_SHOWN;
  return [
    ...campaigns.map(({ title, forms, municipalities, differences: { length } }) =>
      words('verification.campaign', { title, forms, municipalities, differences: length }),
    ),
    words(differences.length === 0 ? 'verification.equal' : 'verification.differ', {
      count: differences.length,
    }),
    ...differences.slice(0, MOST_SHOWN).map(({ figure, cell, ...figures }) => {
      const named = words(`verification.figure.${figure}`);
      return `  ${words('verification.difference', { ...figures, figure: named, cell: cell ?? '—' })}`;
    }),
    ...(hidden > 0 ? [`  ${words('verification.more', { count: hidden })}`] : []),
  ];
}
