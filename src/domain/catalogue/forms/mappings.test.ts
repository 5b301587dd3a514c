import { describe, expect, it } from 'vitest';
import type { FormDefinition } from '#domain/forms/model.ts';
import { listCells } from '#domain/forms/rules.cells.ts';
import { correspondence } from '#domain/forms/rules.mapping.ts';
import { formEntries, publishedForms } from '../published.ts';
import { resourceSurvey1, resourceSurvey2 } from './resource-survey/earlier.ts';
import { resourceSurvey } from './resource-survey.ts';

const formMappings = formEntries.flatMap(({ mappings }) => mappings);
const published = (code: string, version: number) =>
  publishedForms.find((form) => form.code === code && form.version === version);
const isPathOf = (def: FormDefinition) => (path: string) =>
  listCells(def).some(({ key }) => key === path || key.startsWith(`${path}.`));

describe('mappings of form versions', () => {
  it('stand between every earlier and every later version, once', () => {
    const pairs = publishedForms.flatMap((from) =>
      publishedForms
        .filter((to) => to.code === from.code && to.version > from.version)
        .map((to) => `${from.code} ${from.version} → ${to.version}`),
    );
    expect(formMappings.map(({ code, from, to }) => `${code} ${from} → ${to}`).toSorted()).toEqual(
      pairs.toSorted(),
    );
  });

  it.each(formMappings)('$code $from → $to names cells of both versions, each target once', (mapping) => {
    const [from, to] = [published(mapping.code, mapping.from), published(mapping.code, mapping.to)];
    if (!from || !to) throw new Error('a mapping of an unknown version');
    const targets = mapping.moves.flatMap((move) => (move.to === null ? [] : [move.to]));
    expect(mapping.moves.map((move) => move.from).filter((path) => !isPathOf(from)(path))).toEqual([]);
    expect(targets.filter((path) => !isPathOf(to)(path))).toEqual([]);
    const met = [...correspondence(from, to, mapping.moves).values()];
    expect(met.length).toBe(new Set(met).size);
  });

  it('leave no cell of the first version without a counterpart in the second', () => {
    expect(correspondence(resourceSurvey1, resourceSurvey2, []).size).toBe(listCells(resourceSurvey1).length);
  });

  it.each([1, 2])(
    'carry every cell of version %i into the third but the row that is read otherwise',
    (version) => {
      const from = version === 1 ? resourceSurvey1 : resourceSurvey2;
      const moves = formMappings.find((one) => one.from === version && one.to === 3)?.moves ?? [];
      const pairs = correspondence(from, resourceSurvey, moves);
      const gone = listCells(from).filter(({ key }) => pairs.get(key) !== key);
      expect(gone.map(({ key }) => key)).toEqual([
        'contingent.one_higher_education.count',
        'contingent.one_higher_education.percent',
      ]);
    },
  );
});
