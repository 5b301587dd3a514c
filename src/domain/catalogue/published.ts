import type { FormDefinition } from '#domain/forms/model.ts';
import { sectionsOf } from '#domain/forms/rules.cells.ts';
import type { KnownForm } from '#domain/orders/reading/model.ts';
import { resourceSurvey, resourceSurvey1 } from './forms/resource-survey.ts';

/** Every published version of every form; a version never leaves this list. */
export const publishedForms: readonly FormDefinition[] = [resourceSurvey1, resourceSurvey];

/** By their printed row labels an annex of an order is recognised as one of these forms. */
export const knownForms: readonly KnownForm[] = publishedForms.map((form) => ({
  code: form.code,
  title: form.title,
  labels: [
    ...new Set(
      sectionsOf(form).flatMap((section) =>
        section.tables.flatMap((t) => t.rows.map((row) => row.printed ?? row.label)),
      ),
    ),
  ],
}));
