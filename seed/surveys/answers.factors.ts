import type { Answer, Answers } from '#domain/forms/model.ts';
import type { Chance } from '../data/random.ts';
import type { SeedSchool } from '../data/schools.ts';
import { EXTERNAL, type FactorText } from './answers.external-factors.ts';
import { INTERNAL } from './answers.internal-factors.ts';

const URGENCIES = ['months', 'year', 'year', 'later'];
/** In so many rows of ten a school manages by itself. */
const SHARE_OF_HELP = 0.75;

/** `known`: the other sections, so that a factor does not deny what they say. */
export function factorsAnswers(chance: Chance, school: SeedSchool, known: Answers): Answers {
  const suits = ({ where, lacks = [], has }: FactorText) =>
    (where === undefined || (where === 'village') === school.rural) &&
    lacks.every((cell) => !known[cell]) &&
    (has === undefined || known[has] === true);
  const chosen = [
    ...chance
      .sample(EXTERNAL.filter(suits), chance.int(1, 3))
      .map((factor) => ({ ...factor, kind: 'external' })),
    ...chance
      .sample(INTERNAL.filter(suits), chance.int(2, 4))
      .map((factor) => ({ ...factor, kind: 'internal' })),
  ];
  return Object.assign({}, ...chosen.map((factor, place) => factorRow(chance, factor, place)));
}

function factorRow(chance: Chance, factor: FactorText & { kind: string }, place: number): Answers {
  const path = `factors.factor[f${place + 1}]`;
  const needed = chance.is(SHARE_OF_HELP);
  const help: Record<string, Answer> = {
    [`${path}.help_type`]: factor.helpType,
    [`${path}.help`]: chance.pick(factor.help),
    [`${path}.urgency`]: chance.pick(URGENCIES),
  };
  return {
    [`${path}.name`]: factor.name,
    [`${path}.kind`]: factor.kind,
    [`${path}.measure`]: chance.pick(factor.measures),
    [`${path}.help_needed`]: needed,
    ...(needed ? help : {}),
  };
}
