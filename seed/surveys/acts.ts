import type { Act } from '../acts.ts';
import type { World } from '../world.ts';
import { campaignActs } from './acts.campaigns.ts';
import { changeActs } from './acts.changes.ts';
import { formActs } from './acts.forms.ts';
import { helpActs } from './acts.help.ts';
import { pilotActs } from './acts.pilot.ts';

/** Two collections of Annex 2: the trial of 2019 and the one that order 01-21/744 demands (cl. 2.1). */
export function surveyActs(world: World): Act[] {
  return [pilotActs, formActs, campaignActs, changeActs, helpActs].flatMap((acts) => acts(world));
}
