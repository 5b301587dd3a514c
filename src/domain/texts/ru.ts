import { app } from './ru/app.ts';
import { assignments } from './ru/assignments.ts';
import { calendar } from './ru/calendar.ts';
import { campaigns } from './ru/campaigns.ts';
import { changes } from './ru/changes.ts';
import { commands } from './ru/commands.ts';
import { consolidation } from './ru/consolidation.ts';
import { country } from './ru/country.ts';
import { desk } from './ru/desk.ts';
import { directory } from './ru/directory.ts';
import { documents } from './ru/documents.ts';
import { errors } from './ru/errors.ts';
import { exports } from './ru/exports.ts';
import { findings } from './ru/findings.ts';
import { forms } from './ru/forms.ts';
import { gantt } from './ru/gantt.ts';
import { groups } from './ru/groups.ts';
import { help } from './ru/help.ts';
import { links } from './ru/links.ts';
import { orderReview } from './ru/order-review.ts';
import { parties } from './ru/parties.ts';
import { people } from './ru/people.ts';
import { plans } from './ru/plans.ts';
import { review } from './ru/review.ts';
import { search } from './ru/search.ts';
import { smallCells } from './ru/small-cells.ts';
import { surveys } from './ru/surveys.ts';
import { versions } from './ru/versions.ts';
import { year } from './ru/year.ts';
import { withNoBreaks } from './typography.ts';

/** Russian is the source of every interface text; one namespace per feature. */
export const ru = withNoBreaks({
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
