import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { assignmentActions } from '#domain/assignments/model.ts';
import { contracts } from '#domain/contracts.ts';
import type { Endpoint } from '#domain/kernel/endpoint.ts';
import { refusalReasons } from '#domain/orders/reading/model.ts';
import { changeRequestActions } from '#domain/surveys/change-requests/model.ts';
import { helpActions } from '#domain/surveys/help/model.ts';
import { surveyActions, surveySteps } from '#domain/surveys/model.ts';
import type { Language, Words } from './model.ts';
import { namespaces, readTexts } from './register.ts';

const pluralForm = /_(zero|one|two|few|many|other)$/;

/** 'namespace.key.key' → text. */
function flatten(words: Words, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const withoutForms = (texts: ReadonlyMap<string, string>) =>
  [...new Set([...texts.keys()].map((key) => key.replace(pluralForm, '')))].sort();

const placeholders = (text: string) => [...new Set(text.match(/{{\w+}}/g) ?? [])].sort();

/** Every text as [namespace.key, text], by the files they stand in. */
async function textsIn(language: Language): Promise<(readonly [string, string])[]> {
  const parts = await readTexts(language, namespaces);
  return parts.flatMap(({ namespace, words }) => [...flatten(words, `${namespace}.`)]);
}

const texts = { ru: await textsIn('ru'), en: await textsIn('en') };
const russian = new Map(texts.ru);
const english = new Map(texts.en);

describe('interface texts', () => {
  it('are complete in English', () => {
    expect(withoutForms(english)).toEqual(withoutForms(russian));
  });

  it.each([
    ['ru', russian, ['few', 'many', 'one', 'other']],
    ['en', english, ['one', 'other']],
  ] as const)('have every plural form in %s', (_, texts, forms) => {
    const plurals = [...texts.keys()].filter((key) => pluralForm.test(key));
    const known = Map.groupBy(plurals, (key) => key.replace(pluralForm, ''));
    const incomplete = [...known].filter(
      ([, keys]) =>
        keys
          .map((key) => pluralForm.exec(key)?.[1])
          .sort()
          .join() !== forms.join(),
    );
    expect(incomplete).toEqual([]);
  });

  it('have the same placeholders in both languages', () => {
    const different = [...english].filter(([key, text]) => {
      const source = russian.get(key);
      return source !== undefined && placeholders(source).join() !== placeholders(text).join();
    });
    expect(different).toEqual([]);
  });

  it.each(['ru', 'en'] as const)(
    'stand once in %s, however many features speak in a namespace',
    (language) => {
      const keys = texts[language].map(([key]) => key);
      expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
    },
  );

  it('are never empty', () => {
    expect([...russian, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

/** Words given up for one official word; the last column says which. */
const givenUp: readonly (readonly [language: 'ru' | 'en', word: RegExp, instead: string])[] = [
  ['ru', /муниципалитет/i, 'муниципальное образование; муниципальный орган'],
  ['ru', /контрол[её]р/i, 'должностное лицо, осуществляющее контроль'],
  ['ru', /ученик/i, 'обучающийся'],
  ['ru', /обязательств/i, 'пункты приказа и мероприятия'],
  ['ru', /клетк/i, 'ячейка'],
  ['ru', /(?:(?<!\p{L})(?:за|о|этой)|выбранн\p{L}+) цифр|цифры свода/iu, 'число, сведения'],
  ['ru', /стр\. /i, 'строка'],
  ['ru', /сда(?:ть|чи|ла|ли)|сдано|сдана/i, 'отправить'],
  ['ru', /опаздыва|опоздали/i, 'просрочка'],
  ['ru', /раздать|розда/i, 'направить'],
  ['ru', /снят\p{L}* новой|снимает|снимутся|(?:поручени|пункт)\p{L}+ снят/iu, 'отменить; исключить из плана'],
  ['ru', /забрать|заберите|забрал/i, 'отозвать'],
  ['ru', /жёстк/i, 'срок, установленный пунктом приказа'],
  ['ru', /чтение»?,|своё чтение|понято:/i, 'своя формулировка; прочитано как'],
  ['ru', /-й раз|который раз/i, 'отправка {{n}}'],
  ['ru', /исправ(?:ить|ление) план/i, 'корректировка плана'],
  ['ru', /считается сам|(?:обновляться|продолжится) сам/i, 'автоматически'],
  ['ru', /вперемешку/i, 'неединообразно'],
  ['ru', /не извест/i, 'неизвестен'],
  ['ru', /excel|outlook|google|яндекс(?! Браузер)/i, 'электронная таблица; календарь с поддержкой iCalendar'],
  ['ru', /утверд(?:ить|ите)(?!\p{L})/iu, 'поставить на контроль; внести список: утверждает акт'],
  ['ru', /к утверждению|отменить утверждение|черновик (?:уже )?утвержд/i, 'поставить на контроль'],
  ['ru', /нигде не записывается/i, 'по людям не считается'],
  ['en', /excel\b|outlook|google|yandex(?! Browser)/i, 'spreadsheet; a calendar that supports iCalendar'],
  ['en', /methodical|methodist\b/i, 'methodological; education adviser'],
  ['en', /\bin time\b/i, 'on time; not overdue'],
  ['en', /\bin review\b/i, 'under review'],
  ['en', /performer/i, 'executor'],
  ['en', /conditional date/i, 'simulated date'],
  ['en', /hard date/i, 'date set by a clause of the order'],
  ['en', /ИНН|ОКТМО|ОГРН/, 'INN, OKTMO, OGRN'],
];

describe('one word for one thing', () => {
  it.each(givenUp)('%s: no %s but «%s»', (language, word) => {
    const texts = language === 'ru' ? russian : english;
    expect([...texts].filter(([, text]) => word.test(text))).toEqual([]);
  });

  it('a remark is a reviewer’s: an order has discrepancies, a check has results, a list has errors', () => {
    const others =
      /^(?:orders|plans|roadmap|approval|orderReview|findings|parties|assignments|commands|directory|organizationField|surveys\.findings|forms\.finding)\./;
    expect([...russian].filter(([key, text]) => others.test(key) && /замечани/i.test(text))).toEqual([]);
  });
});

describe('numbers in sentences', () => {
  it('govern no noun where the text has no plural forms', () => {
    const governed =
      /\{\{(?:total|accepted|submitted|forms|shown|schools|obligations|assignments)\}\} \p{L}{4}/u;
    expect([...russian].filter(([key, text]) => !pluralForm.test(key) && governed.test(text))).toEqual([]);
  });

  it.each([
    ['ru', russian, /№ [\d{]|(?<!\p{L})(?:п|ст)\. [\d{]|[\d}] (?:[КМ]Б|%)/u],
    ['en', english, /\bNo\. [\d{]|\bcl\. [\d{]|[\d}] (?:[KM]B|%)/u],
  ] as const)('are held to their signs and units by a no-break space in %s', (_, texts, torn) => {
    expect([...texts].filter(([, text]) => torn.test(text))).toEqual([]);
    expect([...texts].filter(([, text]) => text.includes('\u00a0')).length).toBeGreaterThan(20);
  });
});

describe('texts of what the server says', () => {
  it('cover every reason an error is thrown with', async () => {
    const named =
      /(?:(?:AppError|refuse)\(\s*'[a-z_]+',\s*|code: '[a-z_]+',\s*reason: )'([a-z_]+\.[a-z_.]+)'/g;
    const thrown = (await sources('../../domain', '../../server')).flatMap((text) =>
      [...text.matchAll(named)].map((match) => `errors.${match[1]}`),
    );
    expect(thrown.length).toBeGreaterThan(20);
    expect([...new Set(thrown)].filter((key) => !withoutForms(russian).includes(key)).sort()).toEqual([]);
  });

  it('cover the reasons that are put together from a table', () => {
    const reasons = [
      ...surveyActions.map((action) => `survey.${action}_unavailable`),
      ...surveySteps.map((step) => `survey.meanwhile.${step}`),
      ...assignmentActions.map((action) => `assignment.${action}_unavailable`),
      ...changeRequestActions.map((action) => `change_request.${action}_unavailable`),
      ...helpActions.map((action) => `needed_help.${action}_unavailable`),
      'order.decide_unavailable',
      'order.approve_unavailable',
      'campaign.close_unavailable',
      ...refusalReasons.map((reason) => `order.refused.${reason}`),
    ];
    expect(reasons.filter((reason) => !russian.has(`errors.${reason}`))).toEqual([]);
  });

  it('name every event that the journal keeps', () => {
    const kept = Object.values(contracts)
      .flatMap((contract): Endpoint[] => Object.values(contract))
      .filter((one) => (one.method === 'GET' ? one.journal : !one.beat))
      .map(({ audit }) => `journal.events.${audit}`);
    expect(kept.filter((key) => !russian.has(key))).toEqual([]);
  });
});

describe('keys in the code of the web', () => {
  it('all exist', async () => {
    const known = new Set(withoutForms(russian));
    const used = (await sources('../../web')).flatMap((text) =>
      [...text.matchAll(/\bt\(\s*'(?:(\w+):)?([\w.]+)'/g)].map(
        ([, namespace = 'app', key]) => `${namespace}.${key}`,
      ),
    );
    expect(used.length).toBeGreaterThan(100);
    expect([...new Set(used)].filter((key) => !known.has(key)).sort()).toEqual([]);
  });
});

async function sources(...folders: string[]): Promise<string[]> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const start = path.resolve(import.meta.dirname, folder);
      const names = await readdir(start, { recursive: true });
      return names
        .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
        .map((name) => readFileSync(path.join(start, name), 'utf8'));
    }),
  );
  return found.flat();
}
