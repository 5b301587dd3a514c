import type { Protection } from '#domain/consolidation/model.suppression.ts';
import type { ConsolidatedPaper } from '#domain/consolidation/present.paper.ts';
import type { FormMapping } from '#domain/forms/model.mapping.ts';
import type { CellKey, CellOrigin, FormDefinition, FormWords } from '#domain/forms/model.ts';
import type { HelpRegister } from '#domain/surveys/help/model.ts';
import type { FormPaper } from '#domain/surveys/present.paper.ts';

/** All that is said of a form beside what its versions ask: one file of this shape for each form. */
export interface FormEntry {
  readonly code: FormDefinition['code'];
  /** Every published version, the earliest first; a version never leaves this list. */
  readonly versions: readonly PublishedVersion[];
  /**
   * Between every earlier and every later version, so that old answers are carried over and compared where cells
   * correspond. Cells that are not named keep their keys.
   */
  readonly mappings: readonly FormMapping[];
  /** Sections told anew in every collection: who fills the form in, and as of which day. */
  readonly renewedSections: readonly string[];
  /** Counts of people, which outsiders are not shown small; a form without it is shown to nobody outside of the line. */
  readonly protection?: Protection;
  /** The cell that tells how many pupils a school has: figures per 100 pupils are of it. */
  readonly pupilsCell?: CellKey;
  /** The newest version in English; an older one is in it where it says the same. */
  readonly english?: FormWords;
  /** How it is printed: of one school, and of many together. */
  readonly paper: FormPaper;
  readonly consolidatedPaper: ConsolidatedPaper;
  /** Which rows of the form are requests for help. */
  readonly help?: HelpRegister;
}

interface PublishedVersion {
  readonly definition: FormDefinition;
  /**
   * SHA-256 of the canonical JSON. Answers refer to the cells of a version, so a published version never changes: a new
   * one is added instead.
   */
  readonly lock: string;
  /** Cells that it shows as the order's, and the product added: a version itself never changes. */
  readonly origins?: readonly CellOrigin[];
}
