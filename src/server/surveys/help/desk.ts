import { holds } from '#domain/access/actor.ts';
import type { DeskPart } from '#domain/kernel/next-action.ts';
import { offersHelp, readsCoursesOnly } from '#domain/surveys/help/access.ts';
import type { SurveyTask, SurveyWait } from '#domain/surveys/model.desk.ts';
import { formLibrary } from '#server/forms/library.ts';
import type { Call } from '#server/lib/call.ts';
import { oldestOf, queueTask } from '#server/lib/next-action.ts';
import { readingOf, urgenciesOf } from './service.ts';
import { type OpenHelp, summarizeHelp } from './store.desk.ts';

type Part = DeskPart<SurveyTask, SurveyWait>;

/** So many requests are quoted: enough to see what kind of need it is. */
const QUOTED = 3;

/** Requests for help: to who gives it, those that nobody took; to the school that asked, what became of its own. */
export async function helpDesk(call: Call): Promise<Part> {
  const offers = offersHelp(call.actor);
  const asks = holds(call.actor, 'survey.submit');
  if (!offers && !asks) return { actions: [] };
  const reading = readingOf(call, formLibrary);
  const open = await summarizeHelp(call.tx, reading, urgenciesOf(formLibrary), QUOTED);
  return offers ? offered(call, open) : { actions: [], waits: awaited(call, open) };
}

function offered(call: Call, { untaken, total, untakenSince, first }: OpenHelp): Part {
  if (total === 0) return { actions: [] };
  return {
    actions: [
      {
        ...queueTask(call, readsCoursesOnly(call.actor) ? 'courses_open' : 'help_open', untaken, [
          untakenSince,
        ]),
        of: total,
        first: first.map(({ schoolName, text }) => `${schoolName}: ${text}`),
      },
    ],
  };
}

const awaited = (call: Call, { untaken, taken, untakenSince, takenSince }: OpenHelp) =>
  (
    [
      ['help_untaken', untaken, untakenSince],
      ['help_taken', taken, takenSince],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([kind, count, since]) => ({
      kind,
      subjectId: null,
      title: '',
      count,
      at: null,
      ...oldestOf(call, [since]),
      dueOn: null,
    }));
