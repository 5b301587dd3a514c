import type { Answers, CellKey } from '#domain/forms/model.ts';
import { sectionOf } from '#domain/forms/rules.cells.ts';
import type { SurveyFormId } from '#domain/kernel/ids.ts';
import { reviewContract } from '#domain/surveys/contract.review.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { Visitor } from '../visitor.ts';
import { CORRECTED_REPLY, type Remark as Correction, DOUBTED, UNCHANGED_REPLY } from './review-texts.ts';

interface ReviewedForm {
  readonly params: { readonly id: SurveyFormId };
  readonly body: { readonly version: number };
}

/**
 * The specialist pins the remark to the cell that the school is going to correct and gives its section back.
 * @param doubts the specialist also asks about a figure that turns out to be right
 */
export async function returnByRemarks(
  specialist: Visitor,
  { params, body }: ReviewedForm,
  { text, correct }: Correction,
  answers: Answers,
  doubts: boolean,
) {
  const [cell] = Object.keys(correct(answers));
  if (cell === undefined)
    return specialist(surveysContract.sendBack, { params, body: { ...body, reason: text } });
  const remarks: readonly (readonly [CellKey, string])[] = [
    [cell, text],
    ...(doubts ? [[DOUBTED.cell, DOUBTED.text] as const] : []),
  ];
  for (const [at, words] of remarks) {
    await specialist(reviewContract.addRemark, {
      params,
      body: { section: sectionOf(at), cell: at, text: words },
    });
  }
  const sections = [...new Set(remarks.map(([at]) => sectionOf(at)))];
  return specialist(surveysContract.sendBack, { params, body: { ...body, reason: '', sections } });
}

/** The head answers every open remark: by a corrected figure, or why it is right as it is. */
export async function answerRemarks(
  head: Visitor,
  params: ReviewedForm['params'],
  corrected: readonly CellKey[],
): Promise<void> {
  const remarks = await head(reviewContract.listRemarks, { params });
  for (const { id, cell } of remarks.filter(({ settled }) => settled === null)) {
    const text = cell !== null && corrected.includes(cell) ? CORRECTED_REPLY : UNCHANGED_REPLY;
    await head(reviewContract.replyToRemark, { params: { ...params, remarkId: id }, body: { text } });
  }
}
