import type { Answer, Answers } from '#domain/forms/model.ts';
import type { Chance } from '../data/random.ts';
import type { SeedSchool } from '../data/schools.ts';
import { CONTINGENT_HELP } from './answers.contingent-texts.ts';

/** Row of the form with the smallest and largest share of all pupils or families; villages have more of some. */
type Group = readonly [row: string, least: number, most: number, inVillage?: number];

const PUPIL_GROUPS: readonly Group[] = [
  ['arrived', 0.01, 0.06],
  ['foster', 0.01, 0.05, 1.4],
  ['disabled', 0.005, 0.03],
  ['without_guardianship', 0, 0.012, 1.3],
  ['one_parent', 0.12, 0.28],
  ['other_home_language', 0.01, 0.12, 1.8],
];
const FAMILY_GROUPS: readonly Group[] = [
  ['large', 0.09, 0.2, 1.5],
  ['troubled', 0.005, 0.04, 1.3],
  ['low_income', 0.12, 0.36, 1.3],
  ['both_unemployed', 0.01, 0.07, 1.6],
  ['single_unemployed', 0.005, 0.05, 1.4],
  ['disabled_parents', 0.005, 0.03],
  ['both_higher_education', 0.06, 0.22, 0.5],
  ['one_higher_education', 0.1, 0.28, 0.7],
];

/** Nobody keeps a register of children left with relatives without guardianship. */
const SHARE_WITHOUT_DATA = 0.12;
const SHARE_OF_WARNINGS = 0.1;

export function contingentAnswers(chance: Chance, school: SeedSchool): Answers {
  const { pupils } = school;
  const families = Math.max(1, Math.round(pupils * (0.66 + chance.next() * 0.16)));
  const schoolRegister = portion(chance, pupils, 0.008, 0.045);
  const counts: Record<string, number> = {
    pupils,
    families,
    school_register: schoolRegister,
    police_register: policeRegister(chance, pupils, schoolRegister),
    commission_register: chance.int(0, Math.ceil(schoolRegister / 3)),
    ...groupCounts(chance, school, PUPIL_GROUPS, pupils),
    ...groupCounts(chance, school, FAMILY_GROUPS, families),
  };
  // Of three children with limited abilities about one has a disability.
  counts.special_needs = Math.min(pupils, (counts.disabled ?? 0) * 3 + 1);
  const sheet: Record<string, Answer> = {};
  for (const [row, count] of Object.entries(counts)) sheet[`contingent.${row}.count`] = count;
  if (chance.is(SHARE_WITHOUT_DATA)) sheet['contingent.without_guardianship.count'] = { noData: true };
  const help = chance.pick(CONTINGENT_HELP);
  sheet['contingent.help.needed'] = help !== null;
  if (help !== null) sheet['contingent.help.text'] = help;
  return sheet;
}

/** Usually within the school's own register; where it is not, the form asks for an explanation. */
function policeRegister(chance: Chance, pupils: number, schoolRegister: number): number {
  if (chance.is(SHARE_OF_WARNINGS)) return Math.min(pupils, schoolRegister + 1);
  return chance.int(0, Math.ceil(schoolRegister / 2));
}

function groupCounts(chance: Chance, school: SeedSchool, groups: readonly Group[], whole: number) {
  return Object.fromEntries(
    groups.map(([row, least, most, inVillage = 1]) => {
      const factor = school.rural ? inVillage : 1;
      return [row, portion(chance, whole, least * factor, most * factor)];
    }),
  );
}

function portion(chance: Chance, whole: number, least: number, most: number): number {
  return Math.min(whole, Math.round(whole * (least + chance.next() * (most - least))));
}
