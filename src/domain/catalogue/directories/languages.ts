import type { DirectoryEntry } from './names.ts';

/** All of these are declined alike: «-ий язык», «-ого», «-ому». */
const stems = {
  english: 'английск',
  german: 'немецк',
  french: 'французск',
  spanish: 'испанск',
  italian: 'итальянск',
  chinese: 'китайск',
  japanese: 'японск',
  korean: 'корейск',
  arabic: 'арабск',
  turkish: 'турецк',
  latin: 'латинск',
  russian: 'русск',
  tatar: 'татарск',
  kazakh: 'казахск',
  bashkir: 'башкирск',
  chuvash: 'чувашск',
  mordvin: 'мордовск',
  moksha: 'мокшанск',
  erzya: 'эрзянск',
  mari: 'марийск',
  udmurt: 'удмуртск',
  ukrainian: 'украинск',
  armenian: 'армянск',
  azerbaijani: 'азербайджанск',
} as const;

/** Languages taught as foreign or as native ones (Annex 2, lines 106 and 107). */
export const languages: readonly DirectoryEntry[] = Object.entries(stems).map(([id, stem]) => ({
  id,
  names: [
    {
      name: `${stem}ий язык`,
      also: [`${stem}ого языка`, `${stem}ому языку`, ...['ий', 'ого', 'ому'].map((ending) => stem + ending)],
    },
  ],
}));
