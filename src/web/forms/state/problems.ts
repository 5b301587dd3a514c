import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import { type CellSpec, findCell } from '#domain/forms/rules.cells.ts';
import { formatNumber } from '#web/lib/format.ts';
import { useOpenForm } from '../FormStoreContext.tsx';
import type { CellState, ToldFinding } from './cell-state.ts';
import { refusalText } from './words.ts';

type Mood = 'error' | 'warning' | 'involved' | 'explained' | 'plain';

/** That a cell is blank is said by the cell itself. */
const shownOf = ({ findings }: CellState): readonly ToldFinding[] =>
  findings.filter(({ kind }) => kind !== 'required');

/** What is wrong with a whole that this cell is only a part of. */
export const faultsAround = (key: CellKey, state: CellState): readonly ToldFinding[] =>
  shownOf(state).filter(({ cell, severity }) => cell !== key && severity === 'error');

/** How a cell looks: what is wrong in itself, or only as a part of something wrong. */
export function moodOf(key: CellKey, state: CellState): Mood {
  if (state.refused) return 'error';
  if (state.conflict) return 'warning';
  const own = shownOf(state).filter((finding) => finding.cell === key);
  if (own.some((finding) => finding.severity === 'error')) return 'error';
  if (own.some((finding) => finding.severity === 'warning' && !finding.commented)) return 'warning';
  if (faultsAround(key, state).length > 0) return 'involved';
  return own.length > 0 ? 'explained' : 'plain';
}

/** Sentences at the cell. */
export function useProblems(key: CellKey, spec: CellSpec | undefined, state: CellState): readonly string[] {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const findings = shownOf(state).filter((finding) => finding.cell === key);
  const messages = findings.map((finding) => findingWords(t, store.def, finding));
  if (!state.refused || !spec) return messages;
  const why = refusalText(t, spec.field, state.refused, store.today);
  return [t('forms:refused', { why }), ...messages];
}

/** What is wrong, and by which figures where a sum or a limit does not hold. */
export function findingWords(t: TFunction, def: FormDefinition, { message, sides }: ToldFinding): string {
  const label = sides && findCell(def, sides.against)?.label;
  if (!sides || !label) return message;
  const [sum, limit] = [formatNumber(sides.sum), formatNumber(sides.limit)];
  return `${message} ${t('forms:sides', { sum, limit, label })}`;
}
