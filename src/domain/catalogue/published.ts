import type { FormDefinition } from '#domain/forms/model.ts';
import { sectionsOf } from '#domain/forms/rules.cells.ts';
import type { KnownForm } from '#domain/orders/reading/model.ts';
import type { FormEntry } from './forms/form-entry.ts';
import { resourceSurveyEntry } from './forms/resource-survey/entry.ts';

export const formEntries: readonly FormEntry[] = [resourceSurveyEntry];

/** Every published version of every form. */
export const publishedForms: readonly FormDefinition[] = formEntries.flatMap(({ versions }) =>
  versions.map(({ definition }) => definition),
);

/** By their printed row labels an annex of an order is recognised as one of these forms, as the newest version names it. */
export const knownForms: readonly KnownForm[] = formEntries.flatMap(({ versions }) =>
  versions.slice(-1).map(({ definition: form }) => ({
    code: form.code,
    title: form.title,
    labels: [
      ...new Set(
        sectionsOf(form).flatMap((section) =>
          section.tables.flatMap(({ rows }) =>
            rows.filter(({ source }) => 'line' in source).map((row) => row.printed ?? row.label),
          ),
        ),
      ),
    ],
  })),
);
