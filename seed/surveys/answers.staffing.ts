import type { Answer, Answers } from '#domain/forms/model.ts';
import type { Chance } from '../data/random.ts';
import type { SeedSchool } from '../data/schools.ts';
import { EDUCATION_NOTES, GENERAL_COURSES, SUBJECT_COURSES } from './answers.course-texts.ts';

type Sheet = Record<string, Answer>;

/** Row of the form, its share of the school's teachers, and the qualifier where the row is repeated. */
type Subject = readonly [row: string, weight: number, name?: string];

const SUBJECTS: readonly Subject[] = [
  ['primary', 27],
  ['russian', 13],
  ['foreign_language[a1]', 9, 'английского'],
  ['maths', 12],
  ['physics', 4],
  ['chemistry', 3],
  ['geography', 4],
  ['biology', 4],
  ['history', 7],
  ['informatics', 4],
  ['physical_education', 7],
  ['technology', 5],
  ['music', 2],
  ['art', 1],
  ['other_subject[a1]', 3, 'основ безопасности жизнедеятельности'],
];
/** Languages taught in some schools only, one teacher or two. */
const RARER: readonly (readonly [row: string, share: number, name: string])[] = [
  ['foreign_language[a2]', 0.25, 'немецкого'],
  ['native_language[a1]', 0.12, 'татарского'],
  ['native_language[a2]', 0.08, 'казахского'],
  ['native_language[a3]', 0.06, 'башкирского'],
];

const BANDS = ['0_3', '4_10', '11_15', '16_20', '21_25', '26_35', '36_45', 'over_45'].map(
  (band) => `service_${band}`,
);
/** The region's teachers are more often above fifty than below thirty. */
const BAND_WEIGHTS = [9, 14, 12, 12, 15, 24, 11, 3];
const CATEGORIES = ['highest', 'first', 'fitness', 'none'].map((category) => `category_${category}`);
const CATEGORY_WEIGHTS = [18, 47, 22, 13];

const SPECIALISTS: readonly (readonly [row: string, pupilsPerOne: number])[] = [
  ['psychologist', 420],
  ['social_pedagogue', 480],
  ['defectologist', 1500],
  ['speech_therapist', 900],
];

/** Even the smallest school has a teacher of its own here. */
const CORE = ['primary', 'russian', 'maths', 'history', 'physical_education'];

/** Whose teachers take the lessons of a subject without one: the first that the school has. */
const SUBSTITUTES: Readonly<Record<string, readonly string[]>> = {
  physics: ['maths'],
  chemistry: ['biology', 'geography', 'physics', 'maths'],
  geography: ['biology', 'history'],
  biology: ['chemistry', 'geography', 'physical_education'],
  informatics: ['physics', 'maths'],
  music: ['primary'],
  art: ['technology', 'primary'],
  technology: ['art', 'physical_education'],
};
const OF_SUBJECT: Readonly<Record<string, string>> = {
  primary: 'начальных классов',
  maths: 'математики',
  physics: 'физики',
  chemistry: 'химии',
  geography: 'географии',
  biology: 'биологии',
  history: 'истории и обществознания',
  physical_education: 'физкультуры',
  technology: 'технологии',
  art: 'ИЗО',
};

export function staffingAnswers(chance: Chance, school: SeedSchool): Answers {
  const sheet: Sheet = {};
  const teachers = 5 + Math.round(school.pupils / 15);
  const subjects = school.level === 'primary' ? SUBJECTS.slice(0, 1) : SUBJECTS;
  const counts = teachersBySubject(chance, teachers, subjects);
  for (const [row] of SUBJECTS) sheet[`staffing.${row}.count`] = 0;
  for (const [place, [row, , name]] of subjects.entries())
    fillTeachers(sheet, chance, row, counts[place] ?? 0, name);
  for (const [row, , name] of SUBJECTS) if (name) nameRow(sheet, row, name);
  for (const [row, share, name] of RARER) {
    if (chance.is(share)) fillTeachers(sheet, chance, row, chance.int(1, 2), name);
  }
  fillExternal(sheet, chance);
  if (school.level !== 'primary') fillSubstitutes(sheet);
  return { ...sheet, ...specialistAnswers(chance, school) };
}

function teachersBySubject(chance: Chance, teachers: number, subjects: readonly Subject[]): number[] {
  const sure = subjects.map(([row]) => (CORE.includes(row) ? 1 : 0) as number);
  const others = chance.divide(
    teachers - sure.reduce((sum, count) => sum + count, 0),
    subjects.map(([, weight]) => weight),
  );
  return sure.map((count, place) => count + (others[place] ?? 0));
}

/** A repeated row that has no teacher does not exist. */
function nameRow(sheet: Sheet, row: string, name: string) {
  if (sheet[`staffing.${row}.count`] === 0) delete sheet[`staffing.${row}.count`];
  else sheet[`staffing.${row}.name`] = name;
}

function fillTeachers(sheet: Sheet, chance: Chance, row: string, count: number, name?: string) {
  const path = `staffing.${row}`;
  sheet[`${path}.count`] = count;
  if (count === 0) return;
  if (name) sheet[`${path}.name`] = name;
  fillBands(sheet, chance, path, count);
  fill(sheet, path, CATEGORIES, chance.divide(count, CATEGORY_WEIGHTS));
  const topics = [...(SUBJECT_COURSES[row.replace(/\[.*/, '')] ?? []), ...GENERAL_COURSES];
  for (const [place, topic] of chance.sample(topics, chance.int(0, Math.min(3, count))).entries()) {
    const course = `${path}.courses[c${place + 1}]`;
    sheet[`${course}.topic`] = topic;
    sheet[`${course}.year`] = chance.is(0.8) ? chance.int(2017, 2020) : chance.int(2012, 2016);
    sheet[`${course}.hours`] = chance.pick([16, 18, 24, 36, 72, 72, 108, 144]);
    sheet[`${course}.persons`] = chance.int(1, count);
  }
}

function fillBands(sheet: Sheet, chance: Chance, path: string, count: number) {
  fill(sheet, path, BANDS, chance.divide(count, BAND_WEIGHTS));
}

function fill(sheet: Sheet, path: string, columns: readonly string[], values: readonly number[]) {
  for (const [place, column] of columns.entries()) sheet[`${path}.${column}`] = values[place] ?? 0;
}

/** A teacher who comes from another school is already counted in the row of the subject. */
function fillExternal(sheet: Sheet, chance: Chance) {
  const path = 'staffing.external[a1]';
  const one = sheet['staffing.physics.count'] ? 'физике' : 'музыке';
  const counted = sheet['staffing.physics.count'] || sheet['staffing.music.count'];
  if (!counted || !chance.is(0.35)) return;
  sheet[`${path}.name`] = one;
  sheet[`${path}.count`] = 1;
  fillBands(sheet, chance, path, 1);
  fill(sheet, path, CATEGORIES, chance.divide(1, CATEGORY_WEIGHTS));
}

function fillSubstitutes(sheet: Sheet) {
  for (const [row, candidates] of Object.entries(SUBSTITUTES)) {
    if (sheet[`staffing.${row}.count`] !== 0) continue;
    const substitute = candidates.find((candidate) => sheet[`staffing.${candidate}.count`] !== 0);
    if (substitute === undefined) continue;
    sheet[`staffing.${row}.combining[k1].name`] = OF_SUBJECT[substitute] ?? substitute;
    sheet[`staffing.${row}.combining[k1].persons`] = 1;
  }
}

function specialistAnswers(chance: Chance, school: SeedSchool): Answers {
  const sheet: Sheet = {};
  for (const [row, pupilsPerOne] of SPECIALISTS) {
    const path = `specialists.${row}`;
    const count = Math.floor(school.pupils / pupilsPerOne + chance.next() * 0.6);
    sheet[`${path}.count`] = count;
    if (count === 0) continue;
    fillBands(sheet, chance, path, count);
    sheet[`${path}.education_higher`] = chance.int(0, count);
    sheet[`${path}.education_retrained`] = chance.int(0, count);
    sheet[`${path}.education_courses`] = chance.int(0, count);
    if (chance.is(0.6)) sheet[`${path}.education_text`] = chance.pick(EDUCATION_NOTES);
  }
  return sheet;
}
