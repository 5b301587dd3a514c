import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listCells } from '#domain/forms/rules.cells.ts';
import { provenanceOf } from '#domain/forms/rules.origin.ts';
import { inWords, printedOf, textsOf } from '#domain/forms/rules.words.ts';
import { collapseSpaces } from '#domain/kernel/text.ts';
import { formEntries } from '../published.ts';
import { resourceSurveyEntry } from './resource-survey/entry.ts';
import { resourceSurvey } from './resource-survey.ts';

describe.each(formEntries)('$code in English', ({ versions, english = {} }) => {
  const newest = versions.at(-1)?.definition;
  if (!newest) throw new Error('a form without a version');
  const texts = textsOf(newest);

  it('has words for everything that its newest version says, and no others', () => {
    expect([...texts].filter((text) => english[text] === undefined)).toEqual([]);
    expect(Object.keys(english).filter((text) => !texts.has(text))).toEqual([]);
  });

  it('is English but for what it quotes and for names of laws', () => {
    const left = Object.values(english).filter((text) =>
      /[а-яё]/iu.test(text.replaceAll(/«[^»]*»|120-ФЗ/gu, '')),
    );
    expect(left).toEqual([]);
  });

  it('changes words alone: cells, conditions and checks stay', () => {
    const shapeOf = (def: typeof newest) =>
      listCells(def).map(({ key, conditions, field: { type, consolidation, required, derived } }) => ({
        key,
        conditions,
        field: { type, consolidation, required, derived },
      }));
    const translated = inWords(newest, english);
    expect(shapeOf(translated)).toEqual(shapeOf(newest));
    expect(translated.checks.map(({ id }) => id)).toEqual(newest.checks.map(({ id }) => id));
    expect(translated.directories).toEqual(newest.directories);
  });
});

it('quotes the order beside every English label, and nothing that it does not print', () => {
  const order = readFileSync(new URL('../orders/order-01-21-744.txt', import.meta.url), 'utf8');
  const annex = order.split(/\r?\n/).slice(98).map(collapseSpaces).join('\n');
  const translated = inWords(resourceSurvey, resourceSurveyEntry.english ?? {});
  expect(printedOf(translated).filter((text) => !annex.includes(text))).toEqual([]);
  expect(provenanceOf(translated, 'contingent.large.count')).toMatchObject({
    printed: 'Кол-во многодетных семей, количество',
  });
  expect(provenanceOf(translated, 'contingent.special_needs.count')?.printed).toBe('количество');
});
