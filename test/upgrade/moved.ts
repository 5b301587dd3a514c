/**
 * What changes after the kept database deliberately moved, renamed or rewrote: the one place where the test of upgrading
 * is told of it, each with its reason. Whatever is not named here is expected to be where it was.
 */

/**
 * `table` (moved as a whole), `table.#` (only its number of rows) or `table.column` (what is in it) → where it is now
 * and why. The test of the migration that moved it proves that nothing was lost on the way.
 */
export const movedData: Readonly<Record<string, string>> = {
  'plan_versions.act_kind': 'acts.kind: an act is a record of its own',
  'plan_versions.act_number': 'acts.number',
  'plan_versions.act_date': 'acts.signed_on',
  'plan_versions.act_file_id': 'acts.file_id',
  'proof_facts.assignment_id': 'a fact is of an organisation: proof_facts.organization_id',
  'proof_facts.subject': 'names the municipality beside the collection: one fact for both',
  'assignments.due_on': 'the federal university is bound by no term without its consent',
  'assignments.campaign_id': 'measure_proofs.campaign_id: the same for every assignment of a measure',
};

export interface ChangedAnswer {
  /** Of the address of the question, as the record has it. */
  readonly url: RegExp;
  /** The fields of it that are not compared, at whatever depth; without them and lists the whole answer is not. */
  readonly fields?: readonly string[];
  /** The lists of it that stand in another order, at whatever depth. */
  readonly lists?: readonly string[];
  readonly why: string;
}

export const changedAnswers: readonly ChangedAnswer[] = [
  {
    url: /\/versions(\/\d+)?$/,
    fields: ['file'],
    why: 'the file of an act stands in the act',
  },
  {
    url: /^\/api\/assignments\/[^/?]+$/,
    fields: ['subject'],
    why: 'the subject of a proof names the municipality beside the collection',
  },
  {
    url: /\/fulfilment$/,
    why: 'the sheet of states has a column «Не требуется» and other words: «Исполнено» for accepted, «без просрочки»',
  },
  {
    url: /\/(heat-map|roadmap)$/,
    fields: ['state'],
    why: 'late reports are a state of their own',
  },
  {
    url: /^\/api\/(assignments|organizations)/,
    fields: ['termState'],
    why: 'late reports are a state of their own',
  },
  {
    url: /^\/api\/(assignments|campaigns|survey-forms)/,
    fields: ['timeliness', 'onTime', 'late', 'overdue'],
    why: 'forms keep their terms by the rule of reports: what stands counts by its day, and a return stops nothing',
  },
  {
    url: /^\/api\/assignments\?view=all&page=/,
    why: 'assignments of the federal university have no day and stand with the undated ones',
  },
  {
    url: /^\/api\/assignments/,
    fields: ['acceptedBy', 'actions', 'dueOn', 'daysLeft'],
    why: 'acceptors by the order: УКН by the controller, ММС by its municipality; the university without a day',
  },
  {
    url: /\/(roadmap|year)$/,
    fields: ['dueOn', 'entries', 'undated', 'later'],
    why: 'the federal university is bound by no day',
  },
  {
    url: /^\/api\/needed-help/,
    fields: ['items', 'total', 'counts', 'types', 'urgencies'],
    why: 'help in the school’s own words (Annex 2, line 153) stands in the register too; kinds of help stand by name',
  },
  {
    url: /^\/api\/desk$/,
    fields: ['actions', 'measures'],
    why: 'clauses are counted with the measures; what is as urgent stands in the order of the features: orders before assignments; a returned form is to be corrected, and its remark at the cell is quoted instead of the reason; where forms are missing for clause 2.1, the task is of these forms; requests for help are offered',
  },
];
