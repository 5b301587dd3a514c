import { expect, it } from 'vitest';
import { findCell, sectionsOf } from '#domain/forms/rules.cells.ts';
import { formEntries } from './published.ts';

it.each(formEntries)(
  '$code: its entry speaks of its own versions, in order, and of what they have',
  (entry) => {
    const definitions = entry.versions.map(({ definition }) => definition);
    expect(definitions.map(({ code, version }) => [code, version])).toEqual(
      definitions.map((_, at) => [entry.code, at + 1]),
    );
    for (const definition of definitions) {
      const sections = sectionsOf(definition).map(({ id }) => id);
      expect(sections).toEqual(expect.arrayContaining([...entry.renewedSections]));
      if (entry.pupilsCell) expect(findCell(definition, entry.pupilsCell)?.field.type).toBe('count');
    }
  },
);
