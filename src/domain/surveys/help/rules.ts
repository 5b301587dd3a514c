import type { OrganizationKind } from '#domain/directory/model.ts';
import type { FormDefinition, Option } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { flow } from '#domain/kernel/flow.ts';
import type { MunicipalityId } from '#domain/kernel/ids.ts';
import { isReason } from '#domain/kernel/reason.ts';
import { foldText } from '#domain/kernel/text.ts';
import type { HelpAction, HelpItem, HelpRegister, HelpStatus } from './model.ts';

/** Help is taken by an organisation, handed over to another one, given or refused; a closed request opens again. */
export const helpFlow = flow<HelpStatus, HelpAction, Exclude<HelpStatus, 'new'>>('needed_help', {
  new: { take: 'taken', decline: 'declined' },
  taken: { take: 'taken', finish: 'done', decline: 'declined' },
  done: { take: 'taken' },
  declined: { take: 'taken' },
});

/** Whether somebody must be named who gives the help. */
export const asksHelper = (action: HelpAction): boolean => action === 'take';

/** A refusal is explained, the rest may be; the school reads it. */
export const isExplained = (action: HelpAction, note = ''): boolean =>
  note.trim() === '' ? action !== 'decline' : isReason(note);

/** Help comes from an organisation of the region or of the school's own municipality, never from a school. */
export function mayHelp(
  organization: { readonly kind: OrganizationKind; readonly municipalityId: MunicipalityId | null },
  at: MunicipalityId,
): boolean {
  const near = organization.municipalityId === null || organization.municipalityId === at;
  return organization.kind !== 'school' && near;
}

/** The kinds of help, or how urgent it is, in the words of the form. */
export function choicesOf(
  def: FormDefinition,
  { rows, columns }: HelpRegister,
  column: 'type' | 'urgency',
): readonly Option[] {
  return findCell(def, `${rows}[*].${columns[column]}`)?.field.options ?? [];
}

export interface HelpFilter {
  readonly type?: string | undefined;
  readonly urgency?: string | undefined;
  readonly status?: HelpStatus | undefined;
  readonly municipalityId?: MunicipalityId | undefined;
  readonly search?: string | undefined;
}

type Counted = Pick<HelpItem, 'type' | 'urgency' | 'municipality' | 'school' | 'text' | 'factor' | 'state'>;

export function matchesHelp(item: Counted, filter: HelpFilter): boolean {
  const words = foldText(filter.search ?? '');
  const texts = [item.text, item.factor ?? '', item.school.name].map(foldText);
  return (
    (filter.type === undefined || item.type === filter.type) &&
    (filter.urgency === undefined || item.urgency === filter.urgency) &&
    (filter.status === undefined || (item.state?.status ?? 'new') === filter.status) &&
    (filter.municipalityId === undefined || item.municipality.id === filter.municipalityId) &&
    texts.some((text) => text.includes(words))
  );
}

export interface HelpCount {
  readonly type: string;
  readonly urgency: string;
  readonly count: number;
}

export function countHelp(items: readonly Pick<Counted, 'type' | 'urgency'>[]): HelpCount[] {
  return [...Map.groupBy(items, ({ type, urgency }) => `${type} ${urgency}`).values()].flatMap((alike) =>
    alike[0] ? [{ type: alike[0].type, urgency: alike[0].urgency, count: alike.length }] : [],
  );
}
