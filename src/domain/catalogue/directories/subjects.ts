import type { DirectoryEntry, DirectoryName } from './names.ts';

/** A name, and what else it is called: short, «учителей …», «по …». */
const named = (name: string, ...also: string[]): DirectoryName => ({ name, also });
const entry = (id: string, ...names: DirectoryName[]): DirectoryEntry => ({ id, names });

/** Renamed by the federal programmes in force since this day (приказ Минпросвещения России от 19.02.2024 № 110). */
const RENAMED = { until: '2024-08-31', since: '2024-09-01' } as const;

/** Subjects of the school with the names of today and of the day of the order (Annex 2, lines 104–120). */
export const subjects: readonly DirectoryEntry[] = [
  entry('primary', named('начальные классы', 'начальных классов', 'начальным классам')),
  entry('russian', named('русский язык', 'русского языка', 'русскому языку')),
  entry('literature', named('литература', 'литературы', 'литературе')),
  entry(
    'russian_literature',
    named('русский язык и литература', 'русского языка и литературы', 'русскому языку и литературе'),
  ),
  entry('native_language', named('родной язык', 'родного языка', 'родному языку')),
  entry('foreign_language', named('иностранный язык', 'иностранного языка', 'иностранному языку')),
  entry('reading', named('литературное чтение', 'литературного чтения', 'литературному чтению')),
  entry('world_around', named('окружающий мир', 'окружающего мира', 'окружающему миру')),
  entry('maths', named('математика', 'математики', 'математике')),
  entry('algebra', named('алгебра', 'алгебры', 'алгебре')),
  entry('geometry', named('геометрия', 'геометрии')),
  entry(
    'statistics',
    named('вероятность и статистика', 'вероятности и статистики', 'вероятности и статистике'),
  ),
  entry(
    'informatics',
    named('информатика', 'информатики', 'информатике'),
    named('информатика и ИКТ', 'информатики и ИКТ', 'информатике и ИКТ'),
  ),
  entry('physics', named('физика', 'физики', 'физике')),
  entry('astronomy', named('астрономия', 'астрономии')),
  entry('chemistry', named('химия', 'химии')),
  entry('biology', named('биология', 'биологии')),
  entry('ecology', named('экология', 'экологии')),
  entry('geography', named('география', 'географии')),
  entry('history', named('история', 'истории')),
  entry('social_studies', named('обществознание', 'обществознания', 'обществознанию')),
  entry(
    'history_social_studies',
    named('история и обществознание', 'истории и обществознания', 'истории и обществознанию'),
  ),
  entry('law', named('право', 'права', 'праву')),
  entry('economics', named('экономика', 'экономики', 'экономике')),
  entry('local_history', named('краеведение', 'краеведения', 'краеведению')),
  entry(
    'religions_ethics',
    named(
      'основы религиозных культур и светской этики',
      'ОРКСЭ',
      'основ религиозных культур и светской этики',
      'основам религиозных культур и светской этики',
    ),
  ),
  entry(
    'moral_culture',
    named(
      'основы духовно-нравственной культуры народов России',
      'ОДНКНР',
      'основ духовно-нравственной культуры народов России',
      'основам духовно-нравственной культуры народов России',
    ),
  ),
  entry('music', named('музыка', 'музыки', 'музыке')),
  entry(
    'art',
    named('изобразительное искусство', 'ИЗО', 'изобразительного искусства', 'изобразительному искусству'),
  ),
  entry(
    'world_art',
    named(
      'мировая художественная культура',
      'МХК',
      'мировой художественной культуры',
      'мировой художественной культуре',
    ),
  ),
  entry('drawing', named('черчение', 'черчения', 'черчению')),
  entry(
    'technology',
    { ...named('технология', 'технологии'), until: RENAMED.until },
    {
      ...named('труд (технология)', 'труда (технологии)', 'труду (технологии)', 'труд', 'труда', 'труду'),
      since: RENAMED.since,
    },
  ),
  entry(
    'physical_education',
    named(
      'физическая культура',
      'физической культуры',
      'физической культуре',
      'физкультура',
      'физкультуры',
      'физкультуре',
    ),
  ),
  entry(
    'safety',
    {
      ...named(
        'основы безопасности жизнедеятельности',
        'ОБЖ',
        'основ безопасности жизнедеятельности',
        'основам безопасности жизнедеятельности',
      ),
      until: RENAMED.until,
    },
    {
      ...named(
        'основы безопасности и защиты Родины',
        'ОБЗР',
        'основ безопасности и защиты Родины',
        'основам безопасности и защиты Родины',
      ),
      since: RENAMED.since,
    },
  ),
  entry('project', named('индивидуальный проект', 'индивидуального проекта', 'индивидуальному проекту')),
  entry('psychology', named('психология', 'психологии')),
];
