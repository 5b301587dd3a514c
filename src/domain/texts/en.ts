import { app } from './en/app.ts';
import { assignments } from './en/assignments.ts';
import { calendar } from './en/calendar.ts';
import { campaigns } from './en/campaigns.ts';
import { changes } from './en/changes.ts';
import { commands } from './en/commands.ts';
import { consolidation } from './en/consolidation.ts';
import { country } from './en/country.ts';
import { desk } from './en/desk.ts';
import { directory } from './en/directory.ts';
import { documents } from './en/documents.ts';
import { errors } from './en/errors.ts';
import { exports } from './en/exports.ts';
import { findings } from './en/findings.ts';
import { forms } from './en/forms.ts';
import { gantt } from './en/gantt.ts';
import { groups } from './en/groups.ts';
import { help } from './en/help.ts';
import { links } from './en/links.ts';
import { orderReview } from './en/order-review.ts';
import { parties } from './en/parties.ts';
import { people } from './en/people.ts';
import { plans } from './en/plans.ts';
import { review } from './en/review.ts';
import { search } from './en/search.ts';
import { smallCells } from './en/small-cells.ts';
import { surveys } from './en/surveys.ts';
import { versions } from './en/versions.ts';
import { year } from './en/year.ts';
import { withNoBreaks } from './typography.ts';

/** English has the same keys, plural forms apart. */
export const en = withNoBreaks({
  app,
  desk,
  directory,
  documents,
  errors,
  people,
  consolidation,
  country,
  smallCells,
  help,
  groups,
  forms,
  surveys,
  campaigns,
  changes,
  review,
  plans,
  orderReview,
  parties,
  findings,
  assignments,
  exports,
  calendar,
  search,
  gantt,
  links,
  versions,
  year,
  commands,
});
