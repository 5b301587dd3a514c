import type { Answer, Answers } from '#domain/forms/model.ts';
import { chanceOf } from '../data/random.ts';
import type { SeedSchool } from '../data/schools.ts';

const THIS_YEAR = 2020;
const BANDS = 'service_';
const CATEGORIES = 'category_';
/** Figures that only grow smaller when a year is taken back, without breaking a sum. */
const SMALLER = ['large', 'low_income', 'disabled', 'school_register', 'one_parent', 'other_home_language'];

/**
 * What the same school answered a year earlier: some teachers fewer, a few pupils more, an older library;
 * the building and most of the rest as it is now. Sums agree as before.
 */
export function lastYearAnswers(seed: string, school: SeedSchool, now: Answers): Answers {
  const chance = chanceOf(seed, 'last year', school.id);
  const answers = withoutCoursesOf(THIS_YEAR, now);
  const numberAt = (key: string) => (typeof answers[key] === 'number' ? answers[key] : 0);
  const add = (key: string, by: number) => {
    if (typeof answers[key] === 'number') answers[key] = answers[key] + by;
  };
  const rows = [
    ...new Set(Object.keys(now).flatMap((key) => /^(staffing\.[a-z_]+)\.count$/.exec(key)?.[1] ?? [])),
  ];
  const largestOf = (row: string, kind: string) =>
    Object.keys(now)
      .filter((key) => key.startsWith(`${row}.${kind}`))
      .toSorted((a, b) => numberAt(b) - numberAt(a))[0];

  for (const row of chance.sample(
    rows.filter((one) => numberAt(`${one}.count`) >= 2),
    2,
  )) {
    add(`${row}.count`, -1);
    for (const kind of [BANDS, CATEGORIES]) {
      const key = largestOf(row, kind);
      if (key) add(key, -1);
    }
  }
  add('contingent.pupils.count', chance.int(1, 12));
  add('contingent.families.count', chance.int(1, 8));
  for (const group of chance.sample(SMALLER, 3)) {
    if (numberAt(`contingent.${group}.count`) >= 3) add(`contingent.${group}.count`, -1);
  }
  add('facilities.fiction.count', -Math.min(numberAt('facilities.fiction.count'), chance.int(10, 90)));
  return answers;
}

function withoutCoursesOf(year: number, now: Answers): Record<string, Answer> {
  const courses = Object.keys(now).filter((key) => /\.courses\[\w+\]\.year$/.test(key) && now[key] === year);
  const entries = courses.map((key) => key.slice(0, key.lastIndexOf('.') + 1));
  return Object.fromEntries(
    Object.entries(now).filter(([key]) => !entries.some((entry) => key.startsWith(entry))),
  );
}
