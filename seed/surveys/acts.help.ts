import type { OrganizationKind } from '#domain/directory/model.ts';
import type { OrganizationId } from '#domain/kernel/ids.ts';
import { neededHelpContract } from '#domain/surveys/help/contract.ts';
import type { Act } from '../acts.ts';
import type { Visitor } from '../visitor.ts';
import type { World } from '../world.ts';

/** Who answers the first requests of a kind, whom they give them to, and how far it has come. */
interface Decision {
  readonly login: string;
  readonly type: string;
  readonly requests: number;
  readonly by: OrganizationKind;
  /** What was said of the first of them in the end. */
  readonly end?: { readonly action: 'finish' | 'decline'; readonly note: string };
}

const decisions: readonly Decision[] = [
  {
    login: 'rcro',
    type: 'training',
    requests: 4,
    by: 'regional_centre',
    end: { action: 'finish', note: 'Учителя записаны на курсы сентября, места подтверждены.' },
  },
  { login: 'rcro', type: 'methodical', requests: 2, by: 'regional_centre' },
  {
    login: 'curator',
    type: 'repair',
    requests: 2,
    by: 'ministry',
    end: { action: 'decline', note: 'Ремонт включён в муниципальную программу 2021 года.' },
  },
  { login: 'curator', type: 'staff', requests: 2, by: 'pedagogical_university' },
  {
    login: 'curator',
    type: 'children_families',
    requests: 2,
    by: 'ministry',
    end: {
      action: 'finish',
      note: 'Вопрос решён на заседании муниципальной комиссии по делам несовершеннолетних.',
    },
  },
];

/** By September some of the help that schools need has found who answers for it. */
export function helpActs({ demo }: World): Act[] {
  return decisions.map((decision) => {
    const helper = demo.organizations.find(({ kind }) => kind === decision.by);
    if (!helper) throw new Error(`The story knows no ${decision.by}`);
    return {
      day: '2020-09-09',
      at: '14:00',
      by: decision.login,
      does: (visitor) => decideHelp(visitor, decision, helper.id),
    };
  });
}

async function decideHelp(
  visitor: Visitor,
  decision: Decision,
  organizationId: OrganizationId,
): Promise<void> {
  const { items } = await visitor(neededHelpContract.list, { query: { type: decision.type } });
  const chosen = items.filter(({ submitted }) => !submitted).slice(0, decision.requests);
  for (const { formId, row } of chosen) {
    const body = { row, seen: 0, action: 'take', organizationId } as const;
    await visitor(neededHelpContract.decide, { params: { id: formId }, body });
  }
  const [first] = chosen;
  if (!first || !decision.end) return;
  const body = { row: first.row, seen: 1, ...decision.end };
  await visitor(neededHelpContract.decide, { params: { id: first.formId }, body });
}
