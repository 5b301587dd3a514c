import type { Answer, Answers } from '#domain/forms/model.ts';
import type { Chance } from '../data/random.ts';
import type { SeedSchool } from '../data/schools.ts';
import {
  BARE_CANTEEN,
  BARE_GYM,
  CANTEEN_LACKS,
  GYM_LACKS,
  NORM_LACKS,
  OTHER_BUILDINGS,
  OTHER_EQUIPMENT,
  REPAIRS,
  VILLAGE_WORKSHOPS,
  WORKSHOPS,
} from './answers.facility-texts.ts';

type Sheet = Record<string, Answer>;

/** The year before the order's autumn: nothing in a form of spring 2020 is newer. */
const LAST_YEAR = 2019;
const KITS = ['physics', 'chemistry', 'biology', 'geography'];

export function facilitiesAnswers(chance: Chance, school: SeedSchool): Answers {
  const houses = buildings(chance, school);
  const facts: Sheet = {
    ...houses,
    ...rooms(chance, school, houses),
    ...gym(chance, school, houses),
    ...computers(chance, school),
    ...workshops(chance, school),
    ...canteen(chance, school),
    ...library(chance, school),
    ...kits(chance, school),
  };
  return Object.fromEntries(Object.entries(facts).map(([key, answer]) => [`facilities.${key}`, answer]));
}

function buildings(chance: Chance, school: SeedSchool): Sheet {
  const annex = !school.rural && chance.is(0.3);
  const other = school.pupils > 200 && chance.is(0.15);
  return {
    ...building(chance, 'main', 1936, 1994),
    'annex.exists': annex,
    ...(annex ? building(chance, 'annex', 1978, 2008) : {}),
    ...(other ? { 'other_building[a1].name': chance.pick(OTHER_BUILDINGS) } : {}),
    ...(other ? building(chance, 'other_building[a1]', 1954, 2001) : {}),
  };
}

function building(chance: Chance, row: string, from: number, to: number): Sheet {
  const built = chance.int(from, to);
  const needsRepair = chance.is(0.6);
  return {
    [`${row}.built`]: built,
    ...told(`${row}.repaired`, chance.is(0.45) && chance.int(Math.max(built, 2001), LAST_YEAR)),
    [`${row}.needs_repair`]: needsRepair,
    ...(needsRepair ? { [`${row}.repair`]: chance.sample(REPAIRS, chance.int(1, 3)).join('; ') } : {}),
  };
}

const hasOther = (houses: Sheet): boolean => houses['other_building[a1].name'] !== undefined;

/** A year, or that there was none. */
function told(cell: string, year: number | false): Sheet {
  return year === false ? { [`${cell}_told`]: false } : { [`${cell}_told`]: true, [cell]: year };
}

function rooms(chance: Chance, school: SeedSchool, houses: Sheet): Sheet {
  const count = Math.max(5, Math.round(school.pupils / 22) + chance.int(1, 5));
  const interactive = chance.int(Math.ceil(count * 0.3), count);
  return {
    'rooms.count': count,
    ...(houses['annex.exists'] ? { 'rooms.annex': Math.floor(count / 4) } : {}),
    ...(hasOther(houses) ? { 'rooms.other': Math.floor(count / 5) } : {}),
    'rooms_teacher.count': chance.int(Math.ceil(count * 0.6), count),
    'rooms_interactive.count': interactive,
    'rooms_modern.count': chance.int(0, interactive),
  };
}

function gym(chance: Chance, school: SeedSchool, houses: Sheet): Sheet {
  const exists = chance.is(school.rural ? 0.82 : 0.98);
  if (!exists) return { 'gym.exists': false };
  const standard = chance.is(school.rural ? 0.6 : 0.9);
  const level = chance.pick(['full', 'partial', 'partial', 'partial', 'none']);
  const area = standard
    ? chance.pick([144.5, 162, 180.4, 216, 288, 288.6])
    : chance.pick([54.3, 66, 78.8, 96]);
  const repaired = chance.is(0.5) && chance.int(2004, LAST_YEAR);
  const missing = level === 'none' ? BARE_GYM : level === 'full' ? undefined : chance.pick(GYM_LACKS);
  const equipped = chance.is(0.7) && chance.int(2006, LAST_YEAR);
  return {
    'gym.exists': true,
    'gym.kind': standard ? 'standard' : 'adapted',
    'gym.building': houses['annex.exists'] ? 'annex' : 'main',
    'gym_area.area': area,
    ...told('gym_repaired.year', repaired),
    'gym_equipment.level': level,
    ...(missing === undefined ? {} : { 'gym_equipment.missing': missing }),
    // A gym without equipment was never equipped.
    ...told('gym_equipped.year', level !== 'none' && equipped),
  };
}

function computers(chance: Chance, school: SeedSchool): Sheet {
  const devices = school.pupils < 40 ? 0 : chance.int(7, school.rural ? 12 : 26);
  const all = devices + chance.int(4, 6 + Math.round(school.pupils / 25));
  const internet = chance.int(Math.ceil(all * 0.4), all);
  const teaching = chance.int(Math.max(devices, Math.ceil(all * 0.5)), all);
  const compliant = chance.is(0.7);
  const inClass: Sheet = {
    'computer_class.kind': chance.pick(['stationary', 'stationary', 'mobile', 'both']),
    'computer_class_devices.count': devices,
    'computer_class_norms.compliant': compliant,
    ...(compliant ? {} : { 'computer_class_norms.missing': chance.pick(NORM_LACKS) }),
  };
  return {
    'computer_class.exists': devices > 0,
    ...(devices > 0 ? inClass : {}),
    'computers.count': all,
    'computers_internet.count': internet,
    'computers_teaching.count': teaching,
    'computers_teaching_internet.count': Math.min(
      internet,
      teaching,
      chance.int(Math.floor(teaching / 3), teaching),
    ),
  };
}

function workshops(chance: Chance, school: SeedSchool): Sheet {
  const count = school.level === 'primary' ? 0 : chance.int(school.rural ? 0 : 1, school.rural ? 2 : 3);
  const names = chance.sample(school.rural ? [...WORKSHOPS, ...VILLAGE_WORKSHOPS] : WORKSHOPS, count);
  return {
    'technology_rooms.count': count,
    ...Object.fromEntries(
      names.flatMap((name, place) => [
        [`workshop[a${place + 1}].name`, name],
        [`workshop[a${place + 1}].equipped`, chance.int(3, 19) * 5],
      ]),
    ),
  };
}

function canteen(chance: Chance, school: SeedSchool): Sheet {
  const exists = chance.is(school.pupils < 40 ? 0.7 : 0.97);
  if (!exists) return { 'canteen.exists': false };
  const level = chance.pick(['full', 'full', 'partial', 'partial', 'none']);
  return {
    'canteen.exists': true,
    'canteen_seats.count': Math.max(16, Math.round(school.pupils / 4 / 4) * 4),
    ...told('canteen_repaired.year', chance.is(0.8) && chance.int(2003, LAST_YEAR)),
    'canteen_equipment.level': level,
    ...(level === 'full'
      ? {}
      : { 'canteen_equipment.missing': level === 'none' ? BARE_CANTEEN : chance.pick(CANTEEN_LACKS) }),
  };
}

function library(chance: Chance, school: SeedSchool): Sheet {
  const exists = chance.is(school.pupils < 40 ? 0.75 : 0.98);
  if (!exists) return { 'library.exists': false };
  const readingRoom = chance.is(school.rural ? 0.35 : 0.7);
  const places = chance.int(4, school.rural ? 12 : 30);
  return {
    'library.exists': true,
    'library.kind': chance.is(0.7) ? 'stationary' : 'adapted',
    'reading_room.exists': readingRoom,
    ...(readingRoom
      ? { 'reading_places.count': places, 'reading_internet.count': chance.int(0, Math.min(places, 4)) }
      : {}),
    'fiction.count': 600 + school.pupils * chance.int(6, 14),
    ...told('fiction.updated', chance.is(0.85) && chance.int(2008, LAST_YEAR)),
    'periodicals.count': chance.int(0, 12),
  };
}

function kits(chance: Chance, school: SeedSchool): Sheet {
  const facts = KITS.map((kit): Sheet => {
    const exists = school.level !== 'primary' && chance.is(school.rural ? 0.4 : 0.65);
    return {
      [`kit_${kit}.exists`]: exists,
      ...(exists
        ? { [`kit_${kit}.year`]: chance.int(2007, LAST_YEAR), [`kit_${kit}_used.used`]: chance.is(0.88) }
        : {}),
    };
  });
  const other = chance.sample(OTHER_EQUIPMENT, chance.int(0, 3)).map(
    (name, place): Sheet => ({
      [`other_equipment[a${place + 1}].name`]: name,
      [`other_equipment[a${place + 1}].rooms`]: chance.int(1, 4),
    }),
  );
  return Object.assign({}, ...facts, ...other);
}
