import { assignments } from '#domain/assignments/texts/ru/assignments.ts';
import { calendar } from '#domain/calendar/texts/ru/calendar.ts';
import { commands } from '#domain/commands/texts/ru/commands.ts';
import { consolidation } from '#domain/consolidation/texts/ru/consolidation.ts';
import { country } from '#domain/consolidation/texts/ru/country.ts';
import { groups } from '#domain/consolidation/texts/ru/groups.ts';
import { smallCells } from '#domain/consolidation/texts/ru/small-cells.ts';
import { desk } from '#domain/desk/texts/ru/desk.ts';
import { directory } from '#domain/directory/texts/ru/directory.ts';
import { exports } from '#domain/documents/texts/ru/exports.ts';
import { forms } from '#domain/forms/texts/ru/forms.ts';
import { gantt } from '#domain/fulfilment/texts/ru/gantt.ts';
import { links } from '#domain/fulfilment/texts/ru/links.ts';
import { year } from '#domain/fulfilment/texts/ru/year.ts';
import { findings } from '#domain/orders/texts/ru/findings.ts';
import { orderReview } from '#domain/orders/texts/ru/order-review.ts';
import { plans } from '#domain/orders/texts/ru/orders.ts';
import { parties } from '#domain/orders/texts/ru/parties.ts';
import { people } from '#domain/people/texts/ru/people.ts';
import { versions } from '#domain/plans/texts/ru/versions.ts';
import { search } from '#domain/search/texts/ru/search.ts';
import { campaigns } from '#domain/surveys/texts/ru/campaigns.ts';
import { changes } from '#domain/surveys/texts/ru/changes.ts';
import { help } from '#domain/surveys/texts/ru/help.ts';
import { review } from '#domain/surveys/texts/ru/review.ts';
import { surveys } from '#domain/surveys/texts/ru/surveys.ts';
import { app } from './ru/app.ts';
import { errors } from './ru/errors.ts';
import { withNoBreaks } from './typography.ts';

/** Russian is the source of every interface text; one namespace per feature. */
export const ru = withNoBreaks({
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
