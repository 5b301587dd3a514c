import type { FormDefinition } from '#domain/forms/model.ts';
import version1 from './version-1.json' with { type: 'json' };
import version2 from './version-2.json' with { type: 'json' };

/** What was published stands as data of its own: the code beside it describes the newest version alone. */
export const resourceSurvey1 = version1 as FormDefinition;
/** The same cells with help, a comparison with the previous collection and the paper's own columns of the factors. */
export const resourceSurvey2 = version2 as FormDefinition;
