import { describe, expect, it } from 'vitest';
import type { Answers, FormDefinition } from '#domain/forms/model.ts';
import { presentConsolidated } from '#domain/forms/present.ts';
import { addProjection, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { listCells } from '#domain/forms/rules.cells.ts';
import { correspondence, mapAggregate, mapAnswers } from '#domain/forms/rules.mapping.ts';
import { project } from '#domain/forms/rules.project.ts';
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

describe('figures of the first version beside those of the third', () => {
  const moves = formMappings.find(({ from, to }) => from === 1 && to === 3)?.moves ?? [];
  const answers: Answers = {
    'staffing.maths.count': 3,
    'staffing.foreign_language[a].name': 'английского',
    'staffing.foreign_language[a].count': 2,
    'staffing.foreign_language[b].name': 'Английский',
    'staffing.foreign_language[b].count': 1,
    'contingent.pupils.count': 120,
    'contingent.families.count': 90,
    'contingent.one_higher_education.count': 20,
    'facilities.gym.exists': true,
    'facilities.gym_repaired.year': 2011,
  };
  const then = addProjection(emptyAggregate(resourceSurvey1), project(resourceSurvey1, answers), 1);
  const { aggregate, comparable } = mapAggregate(resourceSurvey1, resourceSurvey, moves, then);
  const figures = presentConsolidated(resourceSurvey, aggregate);

  it('are those of the answers carried over', () => {
    const carried = mapAnswers(resourceSurvey1, resourceSurvey, moves, answers);
    const now = addProjection(emptyAggregate(resourceSurvey), project(resourceSurvey, carried), 1);
    const expected = presentConsolidated(resourceSurvey, now);
    for (const key of ['staffing.total.count', 'contingent.pupils.count', 'facilities.gym_repaired.year']) {
      expect(comparable).toContain(key);
      expect(figures[key]).toEqual(expected[key]);
    }
    expect(figures['staffing.total.count']).toMatchObject({ sum: 6 });
  });

  it('stand under the names that the directory has now', () => {
    expect(figures['staffing.foreign_language[*].count']).toMatchObject({
      counts: [{ label: 'английский язык', count: 3 }],
    });
  });

  it.each([
    ['contingent.one_higher_education.count', 'it was read otherwise'],
    ['facilities.workshop[*].equipped', 'it was not consolidated'],
    ['staffing.foreign_language.none', 'nobody could say it'],
  ])('%s is not compared: %s', (key) => {
    expect(comparable).not.toContain(key);
    expect(figures[key]).toMatchObject({ filled: 0 });
  });
});
