import { expect, it } from 'vitest';
import { listCells } from '#domain/forms/rules.cells.ts';
import { isMatch } from '#domain/forms/rules.help.ts';
import { provenanceOf } from '#domain/forms/rules.origin.ts';
import { resourceSurvey1, resourceSurvey2 } from './resource-survey/earlier.ts';
import { origins } from './resource-survey.origins.ts';
import { resourceSurvey } from './resource-survey.ts';

const earlier = [resourceSurvey1, resourceSurvey2].map((version) => ({ ...version, origins }));
/** The newest says it in its own cells. */
const versions = [...earlier, resourceSurvey];

it.each(earlier)('version $version: every origin speaks of cells that it has', (definition) => {
  const keys = listCells(definition).map(({ key }) => key);
  const idle = origins
    .flatMap(({ cells }) => cells)
    .filter((pattern) => !keys.some((key) => isMatch(pattern, key)));
  expect(idle).toEqual([]);
});

it.each([
  ['specialists.psychologist.service_0_3', undefined],
  ['specialists.speech_therapist.education_courses', undefined],
  ['staffing.maths.courses[a1].hours', undefined],
  ['facilities.gym_equipment.level', 'оснащенность оборудованием'],
] as const)(
  '%s is told for the product’s own, and nothing is quoted that the order does not print',
  (cell, printed) => {
    for (const version of versions) {
      const origin = provenanceOf(version, cell);
      expect(origin).toEqual({ source: { added: expect.any(String) }, printed });
    }
  },
);

it.each(versions)(
  'version $version: of the same bands of teachers the order’s own words are quoted',
  (version) => {
    expect(provenanceOf(version, 'staffing.maths.service_0_3')).toEqual({
      source: { line: expect.any(Number), column: 3 },
      printed: expect.stringContaining('0-3'),
    });
  },
);
