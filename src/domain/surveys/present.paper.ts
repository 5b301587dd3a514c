import {
  fileNameOf,
  type PrintedBlock,
  type PrintedCell,
  type PrintedDocument,
} from '#domain/documents/model.printed.ts';
import type { Answer, Field, FindingComments, FormDefinition } from '#domain/forms/model.ts';
import { formBlocks } from '#domain/forms/present.paper.ts';
import { findCell, instancesIn, sectionsOf } from '#domain/forms/rules.cells.ts';
import { cellOfComment } from '#domain/forms/rules.check.ts';
import { derive } from '#domain/forms/rules.derive.ts';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import { dayIn, printDate } from '#domain/kernel/dates.ts';
import type { SurveyForm } from './model.ts';
import { words } from './texts/ru/surveys.ts';

/** Official words of a collected form on paper. */
export interface FormPaper {
  readonly name: string;
  /** Lines of the mark at the right of the first sheet. */
  readonly mark: readonly string[];
  readonly facts: Readonly<Record<'school' | 'municipality' | 'period' | 'state' | 'sentOn', string>>;
  readonly explanations: string;
  /** Who signs, and the line on which they write the day. */
  readonly post: string;
  readonly day: string;
  readonly record: string;
}

type Printed = Pick<
  SurveyForm,
  'campaign' | 'school' | 'municipality' | 'status' | 'answers' | 'comments'
> & {
  readonly submittedAt: Date | null;
};

interface PrintedFor {
  readonly address: string;
  readonly timeZone: string;
  /** The only section that the reader sees; null for all. */
  readonly only: string | null;
}

/** A school's form in the layout of the order, with room for a signature. (order 01-21/744, cl. 2.1, App. 2) */
export function formDocument(
  form: Printed,
  def: FormDefinition,
  paper: FormPaper,
  { address, timeZone, only }: PrintedFor,
): PrintedDocument {
  const { answers } = form;
  const derived = derive(def, answers);
  const answerOf = (key: string) => answers[key] ?? derived[key] ?? undefined;
  return {
    name: paper.name,
    mark: paper.mark,
    heading: def.title,
    blocks: [
      ...factsOf(form, paper, timeZone),
      ...formBlocks(
        def,
        {
          answerOf,
          instances: instancesIn(def, answers),
          cell: (key, { field }) => printedAnswer(field, answerOf(key)),
        },
        sectionsOf(def).filter(({ id }) => only === null || id === only),
      ),
      ...explanationsOf(def, form.comments, paper),
      { kind: 'signature', post: paper.post, name: '' },
      { kind: 'paragraph', text: paper.day },
    ],
    record: { words: paper.record, address },
    sheets: [],
  };
}

/** «Сведения о ресурсах, 2020, МОБУ СОШ № 7.xlsx». */
export const formFileName = ({ campaign, school }: Printed, paper: FormPaper, extension: string): string =>
  fileNameOf(`${paper.name}, ${campaign.period}, ${school.name}`, extension);

function factsOf(form: Printed, { facts }: FormPaper, timeZone: string): PrintedBlock[] {
  const day = form.submittedAt && printDate(dayIn(timeZone, form.submittedAt));
  const lines: readonly (readonly [string, string | null])[] = [
    [facts.school, form.school.name],
    [facts.municipality, form.municipality.name],
    [facts.period, form.campaign.period],
    [facts.state, words.status[form.status]],
    [facts.sentOn, day],
  ];
  return lines.flatMap(([name, value]) =>
    value ? [{ kind: 'paragraph', text: `${name}: ${value}` } as const] : [],
  );
}

/** What the school has said about its warnings, each after the cell that it belongs to. */
function explanationsOf(def: FormDefinition, comments: FindingComments, paper: FormPaper): PrintedBlock[] {
  const items = Object.entries(comments).map(([key, text]) => {
    const spec = findCell(def, cellOfComment(key));
    return spec ? `${spec.sectionTitle}, ${spec.rowLabel}: ${text}` : text;
  });
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: paper.explanations },
        { kind: 'list', items },
      ];
}

/** Counts stay numbers: a workbook adds them up. A year is written as it is. */
function printedAnswer(field: Field, answer: Answer | undefined): PrintedCell {
  if (typeof answer === 'number' && field.type !== 'year') return answer;
  return formatAnswer(field, answer);
}
