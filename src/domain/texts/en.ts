import { assignments } from '#domain/assignments/texts/en/assignments.ts';
import { calendar } from '#domain/calendar/texts/en/calendar.ts';
import { commands } from '#domain/commands/texts/en/commands.ts';
import { consolidation } from '#domain/consolidation/texts/en/consolidation.ts';
import { country } from '#domain/consolidation/texts/en/country.ts';
import { groups } from '#domain/consolidation/texts/en/groups.ts';
import { smallCells } from '#domain/consolidation/texts/en/small-cells.ts';
import { desk } from '#domain/desk/texts/en/desk.ts';
import { directory } from '#domain/directory/texts/en/directory.ts';
import { exports } from '#domain/documents/texts/en/exports.ts';
import { forms } from '#domain/forms/texts/en/forms.ts';
import { gantt } from '#domain/fulfilment/texts/en/gantt.ts';
import { links } from '#domain/fulfilment/texts/en/links.ts';
import { year } from '#domain/fulfilment/texts/en/year.ts';
import { findings } from '#domain/orders/texts/en/findings.ts';
import { orderReview } from '#domain/orders/texts/en/order-review.ts';
import { plans } from '#domain/orders/texts/en/orders.ts';
import { parties } from '#domain/orders/texts/en/parties.ts';
import { people } from '#domain/people/texts/en/people.ts';
import { versions } from '#domain/plans/texts/en/versions.ts';
import { search } from '#domain/search/texts/en/search.ts';
import { campaigns } from '#domain/surveys/texts/en/campaigns.ts';
import { changes } from '#domain/surveys/texts/en/changes.ts';
import { help } from '#domain/surveys/texts/en/help.ts';
import { review } from '#domain/surveys/texts/en/review.ts';
import { surveys } from '#domain/surveys/texts/en/surveys.ts';
import { app } from './en/app.ts';
import { errors } from './en/errors.ts';
import { withNoBreaks } from './typography.ts';

/** English has the same keys, plural forms apart. */
export const en = withNoBreaks({
  app,
  desk,
  directory,
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
